package dev.omnify.gateway.proxy;

import dev.omnify.gateway.routing.Upstream;
import dev.omnify.gateway.visit.UnreadBody;
import dev.omnify.gateway.visit.Visit;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.ProblemCode;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One request on its way to a service and its answer on the way back. Everything happens on one event loop. */
final class Exchange {
    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final int MOST_ATTEMPTS = 2;
    private static final String JSON = "application/json";
    private static final String RETRY_AFTER_SECONDS = "2";
    private static final Set<HttpMethod> IDEMPOTENT =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.PUT, HttpMethod.DELETE);
    private static final Set<HttpMethod> MAY_STREAM = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    private final Proxy proxy;
    private final RoutingContext context;
    private final Visit visit;
    private final Upstream upstream;
    private final HttpServerRequest in;
    private final HttpServerResponse out;
    private final AnswerWatch watch;
    private final UploadWatch rate;
    private final boolean hasBody;
    private final Buffer gathered = Buffer.buffer();
    private @Nullable HttpClientRequest call;
    private long received;
    private boolean uploaded;
    private boolean settled;

    Exchange(Proxy proxy, RoutingContext context, Visit visit, Upstream upstream) {
        this.proxy = proxy;
        this.context = context;
        this.visit = visit;
        this.upstream = upstream;
        this.in = context.request();
        this.out = context.response();
        this.watch = new AnswerWatch(proxy.vertx(), proxy.config().answerTimeout(), this::tooSlow);
        this.rate = new UploadWatch(
                proxy.vertx(),
                proxy.config().uploadWindow(),
                proxy.config().leastUploadRate().asLongValue(),
                this::sentTooSlowly);
        this.hasBody = hasBody(in);
        this.uploaded = !hasBody;
    }

    void start() {
        if (declaredLength() > limit()) {
            refuse(CommonProblem.BODY_TOO_LARGE, tooLarge());
            return;
        }
        if (out.closed()) {
            return;
        }
        context.addEndHandler(ended -> {
            if (ended.failed()) {
                clientGone();
            }
        });
        if (isGathered()) {
            gather();
        } else {
            connect(1);
        }
    }

    /** Whether the body is awaited first, so that a client that sends it slowly holds no connection to a service. */
    private boolean isGathered() {
        long declared = declaredLength();
        return hasBody && (declared < 0 ? isJson() : declared <= gatherUpTo());
    }

    private void gather() {
        in.endHandler(end -> {
            uploaded = true;
            rate.end();
            if (received <= gatherUpTo()) {
                connect(1);
            }
        });
        read(chunk -> {
            received += chunk.length();
            gathered.appendBuffer(chunk);
            if (declaredLength() < 0 && received > gatherUpTo()) {
                in.pause();
                rate.paused();
                in.handler(gathered::appendBuffer);
                connect(1);
            }
        });
    }

    /** Begins to read the body, or goes on; the end handler is there already. */
    private void read(Handler<Buffer> each) {
        rate.begin();
        rate.resumed();
        in.handler(chunk -> {
            rate.received(chunk.length());
            each.handle(chunk);
        });
        in.exceptionHandler(failure -> clientGone());
        if (received == 0 && "100-continue".equalsIgnoreCase(in.getHeader(HttpHeaders.EXPECT))) {
            out.writeContinue();
        }
        in.resume();
    }

    private void connect(int attempt) {
        proxy.connect(in, upstream)
                .onSuccess(
                        request -> request.exceptionHandler(failure -> LOG.debugf(failure, "told again by the answer")))
                .onComplete(connected -> {
                    if (settled) {
                        if (connected.succeeded()) {
                            connected.result().reset();
                        }
                    } else if (connected.succeeded()) {
                        trySend(connected.result(), attempt);
                    } else {
                        log(connected.cause());
                        refuse(GatewayProblem.SERVICE_UNAVAILABLE, "This part of the platform is not there just now.");
                    }
                });
    }

    private void trySend(HttpClientRequest request, int attempt) {
        call = request;
        watch.begin();
        try {
            send(request, attempt);
        } catch (IllegalArgumentException e) {
            LOG.debugf(e, "not to be passed on");
            refuse(CommonProblem.MALFORMED, "The request holds what cannot be passed on.");
        }
    }

    private void send(HttpClientRequest request, int attempt) {
        HeaderRules.forward(in, visit, request.headers());
        request.response().onComplete(answered -> {
            if (settled) {
                return;
            }
            if (answered.succeeded()) {
                relay(request, answered.result());
            } else {
                callFailed(answered.cause(), attempt);
            }
        });
        if (hasBody && uploaded) {
            request.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(gathered.length()));
            request.end(gathered);
        } else if (hasBody) {
            upload(request);
        } else {
            request.end();
            in.resume();
        }
    }

    private void upload(HttpClientRequest request) {
        if (declaredLength() >= 0) {
            request.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(declaredLength()));
        } else {
            request.setChunked(true);
        }
        if (gathered.length() > 0) {
            request.write(gathered);
        }
        in.endHandler(end -> {
            uploaded = true;
            rate.end();
            request.end();
        });
        read(chunk -> pass(request, chunk));
    }

    private void pass(HttpClientRequest request, Buffer chunk) {
        received += chunk.length();
        if (received > limit()) {
            refuse(CommonProblem.BODY_TOO_LARGE, tooLarge());
            return;
        }
        watch.touch();
        request.write(chunk);
        if (request.writeQueueFull()) {
            in.pause();
            rate.paused();
            request.drainHandler(drained -> {
                rate.resumed();
                in.resume();
            });
        }
    }

    private void relay(HttpClientRequest request, HttpClientResponse answer) {
        watch.end();
        rate.end();
        out.setStatusCode(answer.statusCode());
        HeaderRules.answer(answer.headers(), out.headers(), upstream);
        if (answer.statusCode() == CommonProblem.METHOD_NOT_ALLOWED.kind().status()) {
            proxy.methods()
                    .allow(String.valueOf(in.path()))
                    .ifPresent(allow -> out.putHeader(HttpHeaders.ALLOW, allow));
        }
        boolean bodyless = in.method() == HttpMethod.HEAD || answer.statusCode() == 204 || answer.statusCode() == 304;
        if (!bodyless && !out.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            out.setChunked(true);
        }
        if (!uploaded) {
            UnreadBody.announce(context);
        }
        answer.pipe().endOnFailure(false).to(out).onComplete(piped -> {
            if (settled) {
                return;
            }
            settled = true;
            if (piped.failed()) {
                log(piped.cause());
                request.reset();
                abort();
            } else if (!uploaded) {
                request.reset();
                UnreadBody.drop(context);
            }
        });
    }

    private void callFailed(Throwable failure, int attempt) {
        log(failure);
        watch.end();
        if (!hasBody && attempt < MOST_ATTEMPTS && IDEMPOTENT.contains(in.method())) {
            // A pooled connection may have been closed by the service in the moment that it was taken.
            connect(attempt + 1);
        } else {
            refuse(GatewayProblem.SERVICE_FAILED, "This part of the platform broke off before it answered.");
        }
    }

    private void sentTooSlowly() {
        if (settled) {
            return;
        }
        UnreadBody.closeSoon(context);
        refuse(
                GatewayProblem.UPLOAD_TOO_SLOW,
                "The body came too slowly: at least "
                        + proxy.config().leastUploadRate().asLongValue() + " bytes a second.");
    }

    private void tooSlow() {
        if (!settled) {
            refuse(GatewayProblem.SERVICE_TIMEOUT, "This part of the platform did not answer in time.");
        }
    }

    private void clientGone() {
        if (settled || out.ended()) {
            return;
        }
        settled = true;
        watch.end();
        rate.end();
        if (call != null) {
            call.reset();
        }
    }

    /** Ends the exchange with a problem of our own, or breaks it off when the answer has begun. */
    private void refuse(ProblemCode code, String detail) {
        if (settled) {
            return;
        }
        settled = true;
        watch.end();
        rate.end();
        if (call != null) {
            call.reset();
        }
        if (out.headWritten()) {
            abort();
            return;
        }
        if (code.kind().status() >= CommonProblem.UNAVAILABLE.kind().status()) {
            out.putHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        UnreadBody.refuse(context, code, detail);
    }

    private void abort() {
        if (!out.ended() && !out.closed()) {
            out.reset();
        }
    }

    private void log(Throwable failure) {
        LOG.warnf("%s: %s", upstream.name(), failure.toString());
    }

    private long limit() {
        return proxy.config().maxBodySize().asLongValue();
    }

    private long gatherUpTo() {
        return proxy.config().gatherUpTo().asLongValue();
    }

    private boolean isJson() {
        String type = in.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.regionMatches(true, 0, JSON, 0, JSON.length());
    }

    private String tooLarge() {
        return "The body is larger than " + limit() + " bytes.";
    }

    private long declaredLength() {
        String length = in.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? -1 : Long.parseLong(length);
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            return !"0".equals(length);
        }
        boolean framed = request.version() == HttpVersion.HTTP_2 && MAY_STREAM.contains(request.method());
        return framed || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }
}
