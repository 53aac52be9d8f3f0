package dev.omnify.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.omnify.kit.TenantId;
import dev.omnify.kit.mongo.Registries;
import dev.omnify.kit.test.Backends;
import dev.omnify.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Backends.class)
@Tag("backends")
class IdempotencyApiTest {
    private static final String ORDER = "{\"name\":\"Tea – ü\",\"quantity\":2}";

    @Inject
    RepeatableResource.Effects effects;

    @Inject
    Registries registries;

    private TenantId tenant = newTenant();
    private String key = newKey();

    @BeforeEach
    void anew() {
        tenant = newTenant();
        key = newKey();
    }

    private static TenantId newTenant() {
        return TenantId.of(UUID.randomUUID().toString());
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private RequestSpecification request(TenantId who, String idempotencyKey) {
        return given().auth()
                .oauth2(Tokens.user(who, "imports:write"))
                .header("Idempotency-Key", idempotencyKey)
                .contentType("application/json");
    }

    private Response post(String path) {
        return request(tenant, key).body(ORDER).post("/repeatable/" + path);
    }

    private static ValidatableResponse problem(Response answer, int status, String code) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    private static void same(Response first, Response again) {
        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.contentType()).isEqualTo(first.contentType());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void givesTheFirstAnswerAgainWithoutASecondEffect() {
        int before = effects.count.get();
        Response first = post("orders");
        first.then()
                .statusCode(201)
                .header("Location", endsWith("/repeatable/orders/" + (before + 1)))
                .body("name", equalTo("Tea – ü"));

        same(first, post("orders"));
        same(first, post("orders"));
        assertThat(effects.count).hasValue(before + 1);
    }

    @Test
    void worksForAPlainReturnValueAndForNone() {
        Response plain = post("plain");
        plain.then().statusCode(200).body("name", equalTo("Tea – ü"));
        same(plain, post("plain"));

        int before = effects.count.get();
        Response nothing = post("nothing");
        nothing.then().statusCode(204);
        same(nothing, post("nothing"));
        assertThat(effects.count).hasValue(before + 1);
    }

    @Test
    void takesEffectEachTimeWithoutAKey() {
        int before = effects.count.get();
        for (int i = 0; i < 2; i++) {
            given().auth()
                    .oauth2(Tokens.user(tenant, "imports:write"))
                    .contentType("application/json")
                    .body(ORDER)
                    .post("/repeatable/orders")
                    .then()
                    .statusCode(201);
        }
        assertThat(effects.count).hasValue(before + 2);
    }

    @Test
    void keepsKeysApartByOrganizationPathAndKey() {
        int before = effects.count.get();
        post("orders");
        request(newTenant(), key).body(ORDER).post("/repeatable/orders").then().statusCode(201);
        post("plain").then().statusCode(200);
        request(tenant, newKey()).body(ORDER).post("/repeatable/orders").then().statusCode(201);

        assertThat(effects.count).hasValue(before + 4);
    }

    @Test
    void refusesTheKeyForAnotherBodyOrQuery() {
        post("orders").then().statusCode(201);

        problem(
                request(tenant, key).body("{\"name\":\"Milk\",\"quantity\":2}").post("/repeatable/orders"),
                422,
                "idempotency-key-reused");
        problem(request(tenant, key).body(ORDER).post("/repeatable/orders?x=1"), 422, "idempotency-key-reused");
        post("orders").then().statusCode(201);
    }

    @Test
    void comparesUploadsByQueryAndLength() {
        Response first = upload("orders", "a,b\n1,2\n");
        first.then().statusCode(200).body("name", equalTo("orders 8"));

        same(first, upload("orders", "a,b\n1,2\n"));
        same(first, upload("orders", "x,y\n3,4\n"));
        problem(upload("customers", "a,b\n1,2\n"), 422, "idempotency-key-reused");
        problem(upload("orders", "a,b\n1,2\n3,4\n"), 422, "idempotency-key-reused");
    }

    private Response upload(String kind, String csv) {
        return request(tenant, key)
                .contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/repeatable/uploads?kind=" + kind);
    }

    @Test
    void passesALargeJsonBodyOnWhole() {
        String name = "n".repeat(3 * 1024 * 1024);
        Response first = request(tenant, key)
                .body("{\"name\":\"" + name + "\",\"quantity\":2}")
                .post("/repeatable/plain");
        assertThat(first.jsonPath().getString("name")).hasSize(name.length());
    }

    @Test
    void saysThatTheFirstStillRuns() throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = pool.submit(() -> post("slow"));
            assertThat(effects.entered.await(10, TimeUnit.SECONDS)).isTrue();

            problem(post("slow"), 409, "idempotency-in-progress").header("Retry-After", "1");

            effects.open.countDown();
            same(first.get(), post("slow"));
        }
    }

    @Test
    void keepsTheAnswerThatItsClientDidNotWaitFor() throws Exception {
        int before = effects.count.get();
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            byte[] body = ORDER.getBytes(StandardCharsets.UTF_8);
            socket.getOutputStream().write(head("unwaited", "application/json", body.length));
            socket.getOutputStream().write(body);
            effects.unwaited.get(10, TimeUnit.SECONDS);
        }
        await().until(() -> effects.unwaited.join().closed());
        effects.gone.countDown();

        await().untilAsserted(() -> post("unwaited")
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("name", equalTo("Tea – ü")));
        assertThat(effects.count).hasValue(before + 1);
    }

    @Test
    void carriesOutAnUploadThatWasCutOffAtFirst() throws Exception {
        int before = effects.count.get();
        byte[] body = "a,b\n1,2\n".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.getOutputStream().write(head("uploads?kind=orders", "text/csv", body.length));
            socket.getOutputStream().write(body, 0, body.length / 2);
            await().until(() -> find() != null);
        }

        await().untilAsserted(() -> upload("orders", new String(body, StandardCharsets.US_ASCII))
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", nullValue())
                .body("name", equalTo("orders " + body.length)));
        assertThat(effects.count).hasValue(before + 1);
    }

    private byte[] head(String path, String type, int length) {
        return String.join(
                        "\r\n",
                        "POST /repeatable/" + path + " HTTP/1.1",
                        "Host: here",
                        "Authorization: Bearer " + Tokens.user(tenant, "imports:write"),
                        "Idempotency-Key: " + key,
                        "Content-Type: " + type,
                        "Content-Length: " + length,
                        "",
                        "")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void keepsNoServerErrorAndNoLimitButARefusal() {
        problem(post("failing"), 500, "internal");
        problem(post("failing"), 503, "unavailable");
        problem(post("failing"), 429, "rate-limited");
        Response refused = post("failing");
        problem(refused, 409, "conflict");
        same(refused, post("failing"));
    }

    @Test
    void givesAValidationProblemAgain() {
        Response first =
                request(tenant, key).body("{\"name\":\"\",\"quantity\":2}").post("/repeatable/orders");
        problem(first, 422, "validation-failed").body("errors.field", contains("name"));

        same(first, request(tenant, key).body("{\"name\":\"\",\"quantity\":2}").post("/repeatable/orders"));
    }

    @Test
    void checksPermissionsBeforeAnything() {
        post("orders").then().statusCode(201);

        given().auth()
                .oauth2(Tokens.user(tenant, "imports:read"))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(ORDER)
                .post("/repeatable/orders")
                .then()
                .statusCode(403);
        given().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(ORDER)
                .post("/repeatable/orders")
                .then()
                .statusCode(401);
    }

    @Test
    void doesNotLookAtTheHeaderWithoutAToken() {
        int before = effects.count.get();
        for (int i = 0; i < 2; i++) {
            given().header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body(ORDER)
                    .post("/repeatable/public")
                    .then()
                    .statusCode(200)
                    .header("Idempotency-Replayed", nullValue());
        }
        assertThat(effects.count).hasValue(before + 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "ümlaut"})
    void refusesAKeyWithOtherCharacters(String bad) {
        problem(request(tenant, bad).body(ORDER).post("/repeatable/orders"), 400, "idempotency-key-invalid");
    }

    @Test
    void refusesAKeyThatIsTooLong() {
        problem(
                request(tenant, "k".repeat(256)).body(ORDER).post("/repeatable/orders"),
                400,
                "idempotency-key-invalid");
        request(tenant, "k".repeat(255))
                .body(ORDER)
                .post("/repeatable/orders")
                .then()
                .statusCode(201);
    }

    @Test
    void carriesARequestOutAgainWhoseFirstHolderCrashed() {
        int before = effects.count.get();
        post("orders").then().statusCode(201);
        set(new Document("$unset", new Document("status", ""))
                .append("$set", new Document("claimedUntil", new Date(0))));

        post("orders").then().statusCode(201).header("Idempotency-Replayed", nullValue());
        assertThat(effects.count).hasValue(before + 2);
    }

    @Test
    void forgetsAKeyWhenItsTimeIsOver() {
        post("orders").then().statusCode(201);
        set(new Document("$set", new Document("expiresAt", new Date(0))));

        request(tenant, key)
                .body("{\"name\":\"Milk\",\"quantity\":1}")
                .post("/repeatable/orders")
                .then()
                .statusCode(201)
                .body("name", equalTo("Milk"));
    }

    @Test
    void keepsNoAnswerInTheClear() {
        post("orders").then().statusCode(201);

        assertThat(stored().toJson()).contains("sealedBody").doesNotContain("Tea – ü");
    }

    private Document stored() {
        var found = find();
        assertThat(found).isNotNull();
        return found;
    }

    private @Nullable Document find() {
        return registries
                .collection("idempotency_keys")
                .find(new Document("tenantId", tenant.value()))
                .first();
    }

    private void set(Document update) {
        registries.collection("idempotency_keys").updateOne(new Document("_id", stored().get("_id")), update);
    }

    @Test
    void comparesJsonHoweverItsTypeIsSpelled() {
        Response first =
                request(tenant, key).contentType("application/JSON").body(ORDER).post("/repeatable/orders");
        first.then().statusCode(201);

        Response other = request(tenant, key)
                .contentType("application/JSON")
                .body(ORDER.replace('2', '3'))
                .post("/repeatable/orders");

        problem(other, 422, "idempotency-key-reused");
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void takesNoKeyForAnUploadThatDoesNotTellItsLength(HttpClient.Version version) throws Exception {
        int before = effects.count.get();
        try (var client = HttpClient.newBuilder().version(version).build()) {
            var chunked = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + RestAssured.port + "/repeatable/uploads?kind=a"))
                    .header("Authorization", "Bearer " + Tokens.user(tenant, "imports:write"))
                    .header("Idempotency-Key", key)
                    .header("Content-Type", "text/csv")
                    .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[10])))
                    .build();
            var answer = client.send(chunked, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("idempotency-key-invalid", "Content-Length");
        }
        assertThat(effects.count).hasValue(before);
    }
}
