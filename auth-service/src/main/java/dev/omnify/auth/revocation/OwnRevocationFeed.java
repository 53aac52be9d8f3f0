package dev.omnify.auth.revocation;

import dev.omnify.kit.revocation.RevocationFeed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** This service asks its own database, where every other one asks this service. */
@ApplicationScoped
class OwnRevocationFeed implements RevocationFeed {
    private final Withdrawals withdrawals;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    OwnRevocationFeed(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Override
    public CompletionStage<Known> since(Instant moment) {
        return CompletableFuture.supplyAsync(() -> withdrawals.since(moment), threads);
    }
}
