package dev.omnify.kit.http;

import dev.omnify.kit.CommonProblem;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every body small but where bodies stream. The server's own limit is one for all addresses, and answers without
 * a word. What still comes of a refused body is thrown away for a moment, so that the client gets to read the answer;
 * then the connection is closed.
 */
@ApplicationScoped
public class BodyLimits {
    private static final int TOO_LARGE = CommonProblem.BODY_TOO_LARGE.kind().status();
    private static final long LINGER_MILLIS = 2_000;
    private static final int LONGEST_NUMBER = 18;
    /** Behind the server's own limit, before everything that reads. */
    private static final int ORDER = -1;
    /** Where the server keeps the limit for bodies that do not tell their length. */
    private static final String KEY = "io.quarkus.max-request-size";

    private final long limit;
    private final List<String> streams;

    BodyLimits(BodyConfig config) {
        this.limit = config.maxSize().asLongValue();
        this.streams = config.streams().orElse(List.of());
    }

    /** How long bodies may be. */
    @ConfigMapping(prefix = "omnify.http.body")
    interface BodyConfig {
        /** The longest body that is held in memory. Longer: 413. */
        @WithDefault("10M")
        MemorySize maxSize();

        /** Beginnings of paths whose resources read streams, and count their bytes themselves. */
        Optional<List<String>> streams();
    }

    void limit(@Observes Router router) {
        router.route().order(ORDER).handler(this::check);
    }

    private void check(RoutingContext context) {
        boolean stream = isStream(context.normalizedPath());
        closeWhenTooLarge(context);
        if (!stream && isLonger(context.request().getHeader(HttpHeaders.CONTENT_LENGTH))) {
            ProblemDocuments.end(context, CommonProblem.BODY_TOO_LARGE, "A body has at most " + limit + " bytes here.");
            return;
        }
        boolean counted = context.request().headers().contains(HttpHeaders.TRANSFER_ENCODING);
        // The server answers a body that turns out to be too long without a word; of those that are counted, we do.
        context.put(KEY, stream || counted ? Long.MAX_VALUE : limit);
        context.next();
    }

    /** A body that does not tell its length is counted while it is read. */
    @ServerRequestFilter
    void count(ContainerRequestContext request) {
        String path = request.getUriInfo().getRequestUri().getPath();
        if (request.getHeaderString("Transfer-Encoding") != null && !isStream(path)) {
            request.setEntityStream(new Counted(request.getEntityStream(), limit));
        }
    }

    /** A stream that ends with a problem once more was read than may be. */
    private static final class Counted extends FilterInputStream {
        private final long limit;
        private long read;

        Counted(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = super.read(bytes, from, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int more) {
            read += more;
            if (read > limit) {
                throw new TooLong("A body has at most " + limit + " bytes here.");
            }
        }
    }

    /** Readers of bodies wrap any other kind of failure, and answer 400. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong(String detail) {
            super(detail);
        }
    }

    private boolean isStream(String path) {
        for (String beginning : streams) {
            if (path.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    private boolean isLonger(@Nullable String length) {
        return length != null && (length.length() > LONGEST_NUMBER || Long.parseLong(length) > limit);
    }

    private static void closeWhenTooLarge(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.isEnded() || request.version() == HttpVersion.HTTP_2) {
            return;
        }
        var response = context.response();
        context.addHeadersEndHandler(ready -> {
            if (response.getStatusCode() == TOO_LARGE) {
                response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            }
        });
        context.addEndHandler(sent -> {
            if (response.getStatusCode() == TOO_LARGE) {
                if (!request.isEnded()) {
                    request.handler(ignored -> {}).resume();
                }
                context.vertx()
                        .setTimer(LINGER_MILLIS, timer -> request.connection().close());
            }
        });
    }
}
