package dev.omnify.gateway.visit;

import dev.omnify.kit.ProblemCode;
import dev.omnify.kit.http.ProblemDocuments;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Deals with a body that nobody wants any more, once its request is answered. It is read on for a while and thrown
 * away, since a connection that is closed with unread bytes loses the answer too; a long one ends the connection.
 */
public final class UnreadBody {
    private static final Logger LOG = Logger.getLogger(UnreadBody.class);
    private static final long WORTH_READING_BYTES = 64 * 1024;
    private static final long CLOSE_MILLIS = 1_000;
    private static final long LINGER_MILLIS = 5_000;

    /** Connections that end soon: what still comes on them may be no request at all. */
    private static final Set<HttpConnection> ENDING = ConcurrentHashMap.newKeySet();

    private UnreadBody() {}

    /** Whether this came behind a request whose end cannot be told, so that nobody may take it for a request. */
    public static boolean isBehindTheEnd(RoutingContext context) {
        return ENDING.contains(context.request().connection());
    }

    /** Answers a request with a problem, whatever there is of its body. */
    public static void refuse(RoutingContext context, ProblemCode code, String detail) {
        announce(context);
        ProblemDocuments.end(context, code, detail);
        drop(context);
    }

    /** Before the answer's head: says so when the connection will end. */
    public static void announce(RoutingContext context) {
        if (endsConnection(context.request())) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }

    /** After the answer: reads the rest and throws it away. */
    public static void drop(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.isEnded()) {
            return;
        }
        request.handler(chunk -> LOG.tracef("%d bytes thrown away", chunk.length()));
        request.exceptionHandler(failure -> LOG.debugf(failure, "the client broke off"));
        if (endsConnection(request)) {
            long timer = context.vertx()
                    .setTimer(LINGER_MILLIS, late -> request.connection().close());
            request.endHandler(end -> {
                context.vertx().cancelTimer(timer);
                request.connection().close();
            });
        }
        request.resume();
    }

    /** Before the answer: ends the connection after it, since where the request ends cannot be told or awaited. */
    public static void closeSoon(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.version() == HttpVersion.HTTP_2) {
            context.vertx().setTimer(CLOSE_MILLIS, late -> context.response().reset());
        } else {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            HttpConnection connection = request.connection();
            ENDING.add(connection);
            context.vertx()
                    .setTimer(CLOSE_MILLIS, late -> connection.close().onComplete(closed -> ENDING.remove(connection)));
        }
    }

    private static boolean endsConnection(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2 || request.isEnded()) {
            return false;
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null
                ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                : Long.parseLong(length) > WORTH_READING_BYTES;
    }
}
