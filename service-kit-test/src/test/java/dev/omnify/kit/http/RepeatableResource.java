package dev.omnify.kit.http;

import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts how often each of its POSTs takes effect. */
@Path("/repeatable")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class RepeatableResource {
    private final Effects effects;

    RepeatableResource(Effects effects) {
        this.effects = effects;
    }

    /** What the test and the resource share. */
    @Singleton
    static class Effects {
        final AtomicInteger count = new AtomicInteger();
        final AtomicInteger failures = new AtomicInteger();
        final CountDownLatch entered = new CountDownLatch(1);
        final CountDownLatch open = new CountDownLatch(1);
        final CompletableFuture<HttpServerResponse> unwaited = new CompletableFuture<>();
        final CountDownLatch gone = new CountDownLatch(1);
    }

    record Order(@NotBlank String name, int quantity) {}

    record Effect(int number, String name) {}

    @POST
    @Path("orders")
    @PermissionsAllowed("imports:write")
    @Idempotent
    public Response order(@Valid Order order) {
        int number = effects.count.incrementAndGet();
        return Response.created(URI.create("/repeatable/orders/" + number))
                .entity(new Effect(number, order.name()))
                .build();
    }

    @POST
    @Path("plain")
    @PermissionsAllowed("imports:write")
    @Idempotent
    public Effect plain(Order order) {
        return new Effect(effects.count.incrementAndGet(), order.name());
    }

    @POST
    @Path("nothing")
    @PermissionsAllowed("imports:write")
    @Idempotent
    public void nothing() {
        effects.count.incrementAndGet();
    }

    @POST
    @Path("uploads")
    @Consumes("text/csv")
    @PermissionsAllowed("imports:write")
    @Idempotent
    public Effect upload(@QueryParam("kind") String kind, InputStream body) throws IOException {
        long length = body.transferTo(OutputStream.nullOutputStream());
        return new Effect(effects.count.incrementAndGet(), kind + " " + length);
    }

    @POST
    @Path("failing")
    @PermissionsAllowed("imports:write")
    @Idempotent
    public Effect failing(Order order) {
        switch (effects.failures.getAndIncrement()) {
            case 0 -> throw new IllegalStateException("a bug");
            case 1 -> throw new ProblemException(CommonProblem.UNAVAILABLE, "Away.");
            case 2 -> throw new ProblemException(CommonProblem.RATE_LIMITED, "Slowly.");
            case 3 -> throw new ProblemException(CommonProblem.CONFLICT, "Taken.");
            default -> {
                return new Effect(effects.count.incrementAndGet(), order.name());
            }
        }
    }

    @POST
    @Path("slow")
    @PermissionsAllowed("imports:write")
    @Idempotent
    public Effect slow(Order order) throws InterruptedException {
        effects.entered.countDown();
        effects.open.await();
        return new Effect(effects.count.incrementAndGet(), order.name());
    }

    @POST
    @Path("unwaited")
    @PermissionsAllowed("imports:write")
    @Idempotent
    public Effect unwaited(Order order, @Context HttpServerResponse response) throws InterruptedException {
        effects.unwaited.complete(response);
        effects.gone.await();
        return new Effect(effects.count.incrementAndGet(), order.name());
    }

    @POST
    @Path("public")
    @PermitAll
    @Idempotent
    public Effect open(Order order) {
        return new Effect(effects.count.incrementAndGet(), order.name());
    }
}
