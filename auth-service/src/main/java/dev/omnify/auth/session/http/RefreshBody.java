package dev.omnify.auth.session.http;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The refresh token, for clients that keep it themselves. */
@RegisterForReflection
@Schema(name = "Refresh")
record RefreshBody(@Nullable String refreshToken) {
    /** Tokens have no business in logs. */
    @Override
    public String toString() {
        return "RefreshBody[…]";
    }
}
