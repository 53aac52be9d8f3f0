package dev.omnify.auth.token.http;

import dev.omnify.auth.token.AccessToken;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A token, and how many seconds it is valid. */
@RegisterForReflection
@Schema(name = "ServiceToken")
record IssuedTokenBody(String accessToken, long expiresIn) {
    static IssuedTokenBody of(AccessToken token) {
        return new IssuedTokenBody(token.text(), token.lifetime().toSeconds());
    }

    /** Tokens have no business in logs. */
    @Override
    public String toString() {
        return "IssuedTokenBody[…]";
    }
}
