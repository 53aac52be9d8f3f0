package dev.omnify.auth.session.http;

import dev.omnify.auth.account.Account;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person. */
@RegisterForReflection
@Schema(name = "User")
public record UserBody(String id, String email, String name) {
    /** The person's account as it is shown. */
    public static UserBody of(Account account) {
        return new UserBody(account.id().value(), account.email().value(), account.name());
    }
}
