package dev.omnify.kit.revocation.http;

import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.revocation.Bearer;
import dev.omnify.kit.revocation.RevocationCheck;
import dev.omnify.kit.revocation.RevocationCheck.Verdict;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Lets nobody in by a token that is void. */
@ApplicationScoped
class RevocationAugmentor implements SecurityIdentityAugmentor {
    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);

    private final RevocationCheck check;

    RevocationAugmentor(RevocationCheck check) {
        this.check = check;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        CompletableFuture<Verdict> verdict = check.check(Bearer.of(token)).toCompletableFuture();
        return verdict.isDone()
                ? Uni.createFrom().item(() -> decided(identity, verdict.join()))
                : context.runBlocking(() -> decided(identity, verdict.join()));
    }

    private static SecurityIdentity decided(SecurityIdentity identity, Verdict verdict) {
        return switch (verdict) {
            case GOOD -> identity;
            case VOID -> throw new AuthenticationFailedException("the token was voided");
            case UNDECIDED ->
                throw new ProblemException(CommonProblem.UNAVAILABLE, "Tokens cannot be checked just now.")
                        .retryAfter(TRY_AGAIN);
        };
    }
}
