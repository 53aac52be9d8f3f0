package dev.omnify.kit.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.omnify.kit.FieldError;
import dev.omnify.kit.Problem;
import dev.omnify.kit.ProblemCode;
import dev.omnify.kit.ProblemException;
import io.opentelemetry.api.trace.Span;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes RFC 9457 problem documents, the same from a resource, a filter and a plain Vert.x route. */
public final class ProblemDocuments {
    /** The media type of a problem document. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final ObjectMapper JSON = new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_NULL);

    private ProblemDocuments() {}

    /** The trace that the current request belongs to, null outside of one. */
    public static @Nullable String traceId() {
        var context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : null;
    }

    /** The problem as the REST layer answers it. */
    static HttpProblem of(ProblemException failure) {
        var builder = builder(Problem.of(failure, traceId()));
        failure.retryAfter().ifPresent(delay -> builder.withHeader("Retry-After", retryAfterSeconds(delay)));
        return builder.build();
    }

    static HttpProblem of(ProblemCode code, String detail, List<FieldError> errors) {
        return builder(Problem.of(code, detail, errors, traceId())).build();
    }

    private static HttpProblem.Builder builder(Problem problem) {
        var builder = HttpProblem.builder()
                .withType(URI.create(problem.type()))
                .withTitle(problem.title())
                .withStatus(problem.status())
                .withDetail(problem.detail())
                .with("code", problem.code())
                .with("errors", problem.errors());
        if (problem.traceId() != null) {
            builder.with("traceId", problem.traceId());
        }
        return builder;
    }

    /** Ends a plain Vert.x exchange with a problem. */
    public static void end(RoutingContext context, ProblemCode code, String detail) {
        end(context, Problem.of(code, detail, List.of(), traceId()));
    }

    /** Ends a plain Vert.x exchange with a problem. */
    public static void end(RoutingContext context, Problem problem) {
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(json(problem));
    }

    /** The document's text. */
    public static String json(Problem problem) {
        try {
            return JSON.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is plain data", e);
        }
    }

    /** Whole seconds, rounded up, at least one. */
    public static long retryAfterSeconds(Duration delay) {
        return Math.max(1, (delay.toMillis() + 999) / 1000);
    }
}
