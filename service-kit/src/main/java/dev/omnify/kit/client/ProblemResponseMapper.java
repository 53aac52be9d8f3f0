package dev.omnify.kit.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.FieldError;
import dev.omnify.kit.ProblemCode;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.ProblemKind;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * Turns the problem that another service answers with into the same problem here. Its 401 means that it does not take
 * our service token, which is no fault of who called us: that becomes {@code unavailable}.
 */
public final class ProblemResponseMapper implements ResponseExceptionMapper<ProblemException> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FIRST_ERROR = 400;
    private static final int UNAUTHENTICATED = ProblemKind.UNAUTHENTICATED.status();
    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");

    /** What is read of a problem document. */
    @RegisterForReflection(targets = {Body.class, FieldError.class})
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Body(
            @Nullable String code,
            @Nullable String detail,
            @Nullable List<FieldError> errors) {}

    /** A code that another service gave. */
    private record RemoteCode(String code, ProblemKind kind) implements ProblemCode {}

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= FIRST_ERROR;
    }

    @Override
    public ProblemException toThrowable(Response response) {
        return problem(response.getStatus(), text(response), response.getHeaderString("Retry-After"));
    }

    private static @Nullable String text(Response response) {
        try {
            return response.hasEntity() ? response.readEntity(String.class) : null;
        } catch (ProcessingException | IllegalStateException e) {
            return null;
        }
    }

    /** The problem in an answer; one by its status alone when the body is none. */
    static ProblemException problem(int status, @Nullable String body, @Nullable String retryAfter) {
        if (status == UNAUTHENTICATED) {
            return new ProblemException(CommonProblem.UNAVAILABLE, "A service this needs is not ready.")
                    .retryAfter(TRY_AGAIN);
        }
        ProblemKind kind = ProblemKind.ofStatus(status);
        var failure = read(body)
                .map(document -> known(kind, document))
                .orElseGet(() -> new ProblemException(common(kind), "A service this needs answered " + status + "."));
        return retryAfter != null && SECONDS.matcher(retryAfter).matches()
                ? failure.retryAfter(Duration.ofSeconds(Long.parseLong(retryAfter)))
                : failure;
    }

    private static ProblemException known(ProblemKind kind, Body document) {
        var code = new RemoteCode(String.valueOf(document.code()), kind);
        String detail = document.detail() == null ? kind.title() + "." : document.detail();
        return new ProblemException(code, detail).with(document.errors() == null ? List.of() : document.errors());
    }

    private static ProblemCode common(ProblemKind kind) {
        return switch (kind) {
            case NOT_FOUND -> CommonProblem.NOT_FOUND;
            case FORBIDDEN -> CommonProblem.FORBIDDEN;
            case CONFLICT -> CommonProblem.CONFLICT;
            case LIMIT -> CommonProblem.RATE_LIMITED;
            case UPSTREAM, UNAVAILABLE, TIMEOUT -> CommonProblem.UNAVAILABLE;
            default -> CommonProblem.INTERNAL;
        };
    }

    private static Optional<Body> read(@Nullable String body) {
        if (body == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readValue(body, Body.class)).filter(document -> document.code() != null);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
