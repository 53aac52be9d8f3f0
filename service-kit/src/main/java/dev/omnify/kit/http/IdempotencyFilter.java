package dev.omnify.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.ProblemKind;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.crypto.LookupHash;
import dev.omnify.kit.http.mongo.IdempotencyStore;
import dev.omnify.kit.http.mongo.IdempotencyStore.Answer;
import dev.omnify.kit.http.mongo.IdempotencyStore.Claim;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the contract of {@link Idempotent}. Not kept are server errors, refusals for want of a limit, and what is said
 * of a request that did not come whole: the same one, sent again and whole, was never answered.
 */
@Provider
@Idempotent
class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String HEADER = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final String HELD = IdempotencyFilter.class.getName();
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);
    /** Of a longer JSON body only so much is compared, beside its length. */
    private static final int COMPARED = 1024 * 1024;

    private final Instance<IdempotencyStore> stores;
    private final Instance<LookupHash> hashes;
    private final Instance<Caller> callers;
    private final ObjectMapper json;

    /** Looked up when first needed: a filter is made with the service, even in one that keeps nothing. */
    IdempotencyFilter(
            Instance<IdempotencyStore> stores,
            Instance<LookupHash> hashes,
            Instance<Caller> callers,
            ObjectMapper json) {
        this.stores = stores;
        this.hashes = hashes;
        this.callers = callers;
        this.json = json;
    }

    private record Held(TenantId tenant, String id, Claim.Mine claim) {}

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(HEADER);
        if (key == null || !(request.getSecurityContext().getUserPrincipal() instanceof JsonWebToken)) {
            return;
        }
        if (!KEY.matcher(key).matches()) {
            throw new ProblemException(
                    CommonProblem.IDEMPOTENCY_KEY_INVALID, "Idempotency-Key takes 1 to 255 visible ASCII characters.");
        }
        TenantId tenant = callers.get().tenant();
        String path = request.getUriInfo().getRequestUri().getRawPath();
        String id = digest(request.getMethod() + ' ' + path + ' ' + key, new byte[0]);
        String same = hashes.get().of(tenant, "idempotency", fingerprint(request));
        switch (stores.get().claim(tenant, id, same)) {
            case Claim.Mine mine -> request.setProperty(HELD, new Held(tenant, id, mine));
            case Claim.Answered answered -> request.abortWith(replay(answered.answer()));
            case Claim.Running() ->
                throw new ProblemException(
                                CommonProblem.IDEMPOTENCY_IN_PROGRESS, "The first request with this key still runs.")
                        .retryAfter(TRY_AGAIN);
            case Claim.Reused() ->
                throw new ProblemException(
                        CommonProblem.IDEMPOTENCY_KEY_REUSED, "This key was used before, with another request.");
        }
    }

    private static Response replay(Answer answer) {
        var response = Response.status(answer.status()).header(REPLAYED, "true");
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.body() != null) {
            response.entity(answer.body()).type(answer.contentType());
        }
        return response.build();
    }

    /**
     * What must be alike for two requests to be one: the query, and the JSON, or an upload's length. Of a long body
     * that does not tell its length nothing could be compared, so that another one would be taken for the same.
     */
    private static String fingerprint(ContainerRequestContext request) throws IOException {
        String query =
                Objects.requireNonNullElse(request.getUriInfo().getRequestUri().getRawQuery(), "");
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (!isJson(request.getMediaType())) {
            return digest("upload?" + query + ' ' + told(length, request), new byte[0]);
        }
        InputStream body = request.getEntityStream();
        byte[] beginning = body.readNBytes(COMPARED);
        request.setEntityStream(
                beginning.length < COMPARED
                        ? new ByteArrayInputStream(beginning)
                        : new SequenceInputStream(new ByteArrayInputStream(beginning), body));
        return digest("json?" + query + ' ' + (beginning.length < COMPARED ? "" : told(length, request)), beginning);
    }

    private static String told(@Nullable String length, ContainerRequestContext request) throws IOException {
        if (length != null) {
            return length;
        }
        if (request.getEntityStream().read() >= 0) {
            throw new ProblemException(
                    CommonProblem.IDEMPOTENCY_KEY_INVALID,
                    "With an Idempotency-Key a body must tell its length: Content-Length.");
        }
        return "0";
    }

    private static boolean isJson(@Nullable MediaType type) {
        return type != null
                && ("json".equalsIgnoreCase(type.getSubtype())
                        || type.getSubtype().toLowerCase(Locale.ROOT).endsWith("+json"));
    }

    private static String digest(String text, byte[] rest) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            return HexFormat.of().formatHex(digest.digest(rest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (!(request.getProperty(HELD) instanceof Held held)) {
            return;
        }
        request.removeProperty(HELD);
        var answer = kept(response);
        if (answer.isPresent()) {
            stores.get().complete(held.tenant(), held.id(), held.claim(), answer.get());
        } else {
            stores.get().release(held.tenant(), held.id(), held.claim());
        }
    }

    /** The answer as it is kept, empty when it must not be; its entity is written here, once. */
    private Optional<Answer> kept(ContainerResponseContext response) throws JsonProcessingException {
        int status = response.getStatus();
        MediaType type = response.getMediaType();
        if (status >= ProblemKind.BUG.status()
                || status == ProblemKind.LIMIT.status()
                || status == ProblemKind.INCOMPLETE.status()
                || (type != null && !isJson(type))) {
            return Optional.empty();
        }
        String location = response.getHeaderString(HttpHeaders.LOCATION);
        if (!response.hasEntity()) {
            return Optional.of(new Answer(status, location, null, null));
        }
        MediaType written = type == null ? MediaType.APPLICATION_JSON_TYPE : type;
        String body =
                response.getEntity() instanceof String text ? text : json.writeValueAsString(response.getEntity());
        response.setEntity(body, response.getEntityAnnotations(), written);
        return Optional.of(new Answer(status, location, written.toString(), body));
    }
}
