package dev.omnify.platform.export.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.ProblemKind;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.client.ServiceTokens;
import dev.omnify.platform.export.member.ListRef;
import dev.omnify.platform.export.member.MemberList;
import dev.omnify.platform.export.member.MemberLists;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads eyes-service's lists line by line, so that a long one is never held whole. */
@ApplicationScoped
class EyesLists implements MemberLists {
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private final EyesApi eyes;
    private final ServiceTokens tokens;
    private final ObjectReader lines;

    EyesLists(@RestClient EyesApi eyes, ServiceTokens tokens, ObjectMapper json) {
        this.eyes = eyes;
        this.tokens = tokens;
        this.lines = json.readerFor(ListLine.class);
    }

    @Override
    public MemberList open(TenantId tenant, ListRef list) {
        try {
            return NdjsonList.begin(lines, body(tokens.bearer(tenant), list));
        } catch (ProblemException e) {
            throw e.code().kind() == ProblemKind.NOT_FOUND
                    ? new ProblemException(
                            CommonProblem.NOT_FOUND, "There is no such list; perhaps nothing was analysed yet.", e)
                    : e;
        } catch (ProcessingException | CircuitBreakerOpenException e) {
            throw new ProblemException(
                            CommonProblem.UNAVAILABLE, "The analysis' lists cannot be read at the moment.", e)
                    .retryAfter(TRY_AGAIN);
        }
    }

    private InputStream body(String bearer, ListRef list) {
        return switch (list.kind()) {
            case CHURN -> eyes.churn(bearer, list.window(), list.analysis());
            case LAPSED -> eyes.lapsed(bearer, list.window(), list.analysis());
            case SEGMENT ->
                eyes.segment(bearer, Objects.requireNonNull(list.segment()), list.window(), list.analysis());
            case CUSTOMERS -> throw new IllegalArgumentException("no analysis makes this list");
        };
    }
}
