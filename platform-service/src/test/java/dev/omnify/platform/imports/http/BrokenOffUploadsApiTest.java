package dev.omnify.platform.imports.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.nullValue;

import dev.omnify.kit.TenantId;
import dev.omnify.kit.http.ProblemMappers;
import dev.omnify.kit.mongo.Registries;
import dev.omnify.kit.test.Backends;
import dev.omnify.kit.test.Logs;
import dev.omnify.kit.test.Management;
import dev.omnify.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client that goes away in the middle of its upload: nobody gets an answer, and nothing of ours has failed. */
@QuarkusTest
@Tag("backends")
@WithTestResource(Backends.class)
class BrokenOffUploadsApiTest {
    private static final String CSV = "customer_id,date,order_id,amount\n1,2025-01-01,A,10.00\n".repeat(2_000);

    private final TenantId tenant = TenantId.of(UUID.randomUUID().toString());

    @Inject
    Registries registries;

    private static List<String> uploads() {
        return given().get(Management.url("/q/metrics"))
                .asString()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count")
                        && line.contains("method=\"POST\"")
                        && line.contains("/api/imports"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/imports, text/csv, Content-Length: 2000000",
        "/api/imports, text/csv, Transfer-Encoding: chunked",
        "/api/imports, multipart/form-data; boundary=b, Content-Length: 2000000",
        "/api/imports/preview, text/csv, Content-Length: 2000000"
    })
    void areNoErrorAndNoServersFault(String path, String type, String framing) {
        List<String> before = uploads();
        String start = framing.startsWith("T") ? "1e8480\r\n" : "";
        String part = type.startsWith("m") ? "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n" : "";
        String request = head(path, type, framing) + start + part + CSV;
        try (var logs = Logs.withDebugOf(ProblemMappers.class)) {
            // Whoever is gone before anybody looks leaves no trace at all: so again until one was written down.
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                breakOff(request);
                return !uploads().equals(before);
            });
            await().during(Duration.ofSeconds(1)).until(() -> logs.errors().isEmpty());
            assertThat(uploads()).noneMatch(line -> line.contains("status=\"5"));
        }
    }

    @Test
    void aFileSentAgainWholeWithTheSameKeyIsTaken() throws IOException {
        String key = UUID.randomUUID().toString();
        String head =
                head("/api/imports", "text/csv", "Idempotency-Key: " + key + "\r\nContent-Length: " + CSV.length());
        try (var client = new Socket("127.0.0.1", RestAssured.port)) {
            client.getOutputStream().write(bytes(head + CSV.substring(CSV.length() / 2)));
            await().until(this::hasClaimedItsKey);
        }

        await().untilAsserted(() -> given().auth()
                .oauth2(Tokens.user(tenant, "imports:write"))
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(bytes(CSV))
                .post("/api/imports")
                .then()
                .statusCode(202)
                .header("Idempotency-Replayed", nullValue()));
    }

    private boolean hasClaimedItsKey() {
        return registries.collection("idempotency_keys").countDocuments(new Document("tenantId", tenant.value())) > 0;
    }

    private String head(String path, String type, String framing) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\nAuthorization: Bearer "
                + Tokens.user(tenant, "imports:write") + "\r\n" + framing + "\r\n\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void breakOff(String request) throws IOException {
        try (var client = new Socket("127.0.0.1", RestAssured.port)) {
            client.getOutputStream().write(bytes(request));
        }
    }
}
