package dev.omnify.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.FieldError;
import dev.omnify.kit.ProblemCode;
import dev.omnify.kit.ProblemException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what a request may die of into problem documents. These come before the library's own mappers. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int FIRST = Priorities.AUTHENTICATION - 1;
    private static final String FIELDS_DO_NOT_FIT = "The request has fields that do not fit.";

    @ServerExceptionMapper(priority = FIRST)
    Response problem(ProblemException failure) {
        if (failure.code().kind().status() >= CommonProblem.INTERNAL.kind().status()) {
            LOG.warnf(failure, "%s: %s", failure.code().code(), failure.detail());
        }
        return ProblemDocuments.of(failure).toResponse();
    }

    /** The library's own mapper fails on this Quarkus, so that every 401 would become a 500. */
    @ServerExceptionMapper(priority = FIRST)
    Response unauthorized(UnauthorizedException failure) {
        return unauthenticated("This needs a token: Authorization: Bearer …");
    }

    @ServerExceptionMapper(priority = FIRST)
    Response authenticationFailed(AuthenticationFailedException failure) {
        return unauthenticated("The token is not valid, or has expired.");
    }

    private static Response unauthenticated(String detail) {
        return Response.fromResponse(answer(CommonProblem.UNAUTHENTICATED, detail, List.of()))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper(priority = FIRST)
    Response invalid(ConstraintViolationException failure) {
        var errors = failure.getConstraintViolations().stream()
                .map(ProblemMappers::fieldError)
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::code))
                .toList();
        return answer(CommonProblem.VALIDATION_FAILED, FIELDS_DO_NOT_FIT, errors);
    }

    private static FieldError fieldError(ConstraintViolation<?> violation) {
        var names = new ArrayList<String>();
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR, CROSS_PARAMETER, RETURN_VALUE -> {}
                default -> names.add(node.toString());
            }
        }
        // The first name is the method's own parameter when the violation lies inside a body.
        List<String> path = names.size() > 1 ? names.subList(1, names.size()) : names;
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new FieldError(String.join(".", path), kebab(constraint), sentence(violation.getMessage()));
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }

    @ServerExceptionMapper(priority = FIRST)
    Response mismatched(MismatchedInputException failure) {
        return malformed(failure);
    }

    @ServerExceptionMapper(priority = FIRST)
    Response wrongType(InvalidFormatException failure) {
        return malformed(failure);
    }

    @ServerExceptionMapper(priority = FIRST)
    Response unknownField(UnrecognizedPropertyException failure) {
        return malformed(failure);
    }

    @ServerExceptionMapper(priority = FIRST)
    Response malformed(JsonProcessingException failure) {
        if (isCutOff(failure)) {
            return cutOff(failure);
        }
        List<FieldError> errors = List.of();
        if (failure instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()
                && !(mapping.getCause() instanceof StreamReadException)) {
            String field = mapping.getPath().stream()
                    .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                    .collect(Collectors.joining("."));
            errors = List.of(new FieldError(field, "wrong-type", "The value has the wrong type."));
        }
        return answer(CommonProblem.MALFORMED, "The body is not the JSON that this address takes.", errors);
    }

    @ServerExceptionMapper(priority = FIRST)
    Response databaseSilent(MongoTimeoutException failure) {
        return databaseAway(failure);
    }

    @ServerExceptionMapper(priority = FIRST)
    Response databaseGone(MongoSocketException failure) {
        return databaseAway(failure);
    }

    /** A client that breaks off its upload is no failure of ours, and reads no answer. */
    @ServerExceptionMapper(priority = FIRST)
    Response unreadable(IOException failure) {
        if (failure instanceof BodyLimits.TooLong) {
            return answer(CommonProblem.BODY_TOO_LARGE, String.valueOf(failure.getMessage()), List.of());
        }
        if (isCutOff(failure)) {
            return cutOff(failure);
        }
        LOG.errorf(failure, "a request failed");
        return answer(
                CommonProblem.INTERNAL,
                "Something went wrong on our side. The trace id finds it in the logs.",
                List.of());
    }

    private static Response cutOff(IOException failure) {
        LOG.debugf(failure, "the client broke off");
        return answer(CommonProblem.BODY_CUT_OFF, "The body was cut off before it was whole.", List.of());
    }

    /** What reads JSON may have wrapped the failure. */
    private static boolean isCutOff(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isClosed(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isClosed(Throwable cause) {
        return cause instanceof HttpClosedException
                || cause instanceof ClosedChannelException
                || cause instanceof SocketException;
    }

    private static Response databaseAway(RuntimeException failure) {
        LOG.warnf("database away: %s", failure.getMessage());
        return ProblemDocuments.of(new ProblemException(
                                CommonProblem.UNAVAILABLE, "The database does not answer. Nothing was lost.")
                        .retryAfter(Duration.ofSeconds(2)))
                .toResponse();
    }

    private static Response answer(ProblemCode code, String detail, List<FieldError> errors) {
        return ProblemDocuments.of(code, detail, errors).toResponse();
    }
}
