package dev.omnify.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyIterable;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import dev.omnify.kit.TenantId;
import dev.omnify.kit.test.Backends;
import dev.omnify.kit.test.Logs;
import dev.omnify.kit.test.Management;
import dev.omnify.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Backends.class)
@Tag("backends")
class ProblemsApiTest {
    private static final TenantId TENANT = TenantId.of("01900000-0000-7000-8000-000000000001");

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", equalTo("urn:omnify:problem:" + code))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void knowsTheCallerByItsToken() {
        given().auth()
                .oauth2(Tokens.user(TENANT, "customers:read", "eyes:run"))
                .get("/probe/who")
                .then()
                .statusCode(200)
                .body("tenant", equalTo(TENANT.value()));
    }

    @Test
    void answersAMissingPermissionWith403() {
        var answer =
                given().auth().oauth2(Tokens.user(TENANT, "customers:write")).get("/probe/who");
        problem(answer.then(), 403, "forbidden");
    }

    @Test
    void answersAMissingTokenWith401() {
        problem(given().get("/probe/who").then(), 401, "unauthenticated").header("WWW-Authenticate", "Bearer");
    }

    @Test
    void answersAForgedTokenWith401() {
        String token = Tokens.user(TENANT, "customers:read");
        String forged = token.substring(0, token.lastIndexOf('.') + 1) + "AAAA";
        problem(given().auth().oauth2(forged).get("/probe/who").then(), 401, "unauthenticated");
    }

    @Test
    void deniesWhatNobodyOpened() {
        var answer =
                given().auth().oauth2(Tokens.user(TENANT, "customers:read")).get("/probe/unannotated");
        problem(answer.then(), 403, "forbidden");
    }

    @Test
    void namesEachFieldThatDoesNotFit() {
        var answer = given().contentType("application/json")
                .body("{\"name\":\" \",\"quantity\":0,\"inner\":{\"text\":\"\"}}")
                .post("/probe");
        problem(answer.then(), 422, "validation-failed")
                .body("errors.field", contains("inner.text", "name", "quantity"))
                .body("errors.code", contains("not-blank", "not-blank", "min"));
    }

    @Test
    void tellsWhichFieldHasTheWrongType() {
        var answer = given().contentType("application/json")
                .body("{\"name\":\"a\",\"quantity\":\"many\"}")
                .post("/probe");
        problem(answer.then(), 400, "malformed").body("errors.field", contains("quantity"));
    }

    @Test
    void refusesWhatIsNoJson() {
        var answer = given().contentType("application/json").body("{oops").post("/probe");
        problem(answer.then(), 400, "malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"a\",\"quantity\":1,\"name\":\"b\"}",
                "{\"name\":\"a\",\"quantity\":1,\"inner\":{\"text\":\"a\",\"text\":\"b\"}}"
            })
    void refusesANameThatStandsTwice(String body) {
        var answer = given().contentType("application/json").body(body).post("/probe");
        problem(answer.then(), 400, "malformed").body("errors", emptyIterable());
    }

    @Test
    void refusesANameThatStandsTwiceInABodyOfOneField() {
        var answer = given().contentType("application/json")
                .body("{\"text\":\"a\",\"text\":\"b\"}")
                .post("/probe/inner");
        problem(answer.then(), 400, "malformed");
    }

    @Test
    void refusesAnotherMediaType() {
        var answer = given().contentType("text/plain").body("x").post("/probe");
        problem(answer.then(), 415, "unsupported-media-type");
        problem(given().accept("image/png").get("/probe/pages").then(), 406, "not-acceptable");
    }

    @Test
    void keepsInternalsOfABugToItself() {
        problem(given().get("/probe/boom").then(), 500, "internal")
                .body("detail", not(containsString("internal detail")))
                .body("errors", emptyIterable());
    }

    @Test
    void saysWhenToTryAgain() {
        problem(given().get("/probe/limit").then(), 429, "rate-limited").header("Retry-After", "2");
        problem(given().get("/probe/silent-database").then(), 503, "unavailable")
                .header("Retry-After", "2")
                .body("detail", not(containsString("address within")));
    }

    @Test
    void answersAnUnknownPathWithAProblem() {
        problem(given().get("/nothing/here").then(), 404, "not-found");
        problem(given().delete("/probe/who").then(), 405, "method-not-allowed");
    }

    @Test
    void linksToTheNextPage() {
        given().get("/probe/pages?limit=7&x=1")
                .then()
                .statusCode(200)
                .body("items", contains(7))
                .body("next", equalTo("the-next"))
                .header("Link", "</probe/pages?limit=7&x=1&cursor=the-next>; rel=\"next\"");
        problem(given().get("/probe/pages?limit=1000").then(), 422, "validation-failed");
    }

    @Test
    void givesARequestItsIdBack() {
        given().header("X-Request-Id", "abc-1").get("/probe/pages").then().header("X-Request-Id", "abc-1");
        given().header("X-Request-Id", "a b\"")
                .get("/probe/pages")
                .then()
                .header("X-Request-Id", not(equalTo("a b\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "%20", "1.5", "99999999999", "0", "201"})
    void answersALimitThatIsNoneWith422(String limit) {
        problem(
                        given().urlEncodingEnabled(false)
                                .get("/probe/pages?limit=" + limit)
                                .then(),
                        422,
                        "validation-failed")
                .body("errors.field", contains("limit"));
    }

    @Test
    void refusesABodyThatSaysItIsTooLongWithAProblem() {
        String body = "{\"name\":\"" + "a".repeat(10 * 1024 * 1024) + "\",\"quantity\":1}";
        problem(
                given().contentType("application/json")
                        .body(body)
                        .post("/probe")
                        .then(),
                413,
                "body-too-large");
    }

    @Test
    void refusesABodyThatTurnsOutToBeTooLongWithAProblem() throws Exception {
        byte[] body = ("{\"name\":\"" + "a".repeat(11 * 1024 * 1024) + "\"}").getBytes(StandardCharsets.US_ASCII);
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/probe"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                    .build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("\"code\":\"body-too-large\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1000\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n1f4\r\n"})
    void aBodyThatItsClientBreaksOffIsNoFailureOfOurs(String framing) {
        var before = serverErrors();
        try (var logs = Logs.withDebugOf(ProblemMappers.class)) {
            // Whoever is gone before anybody looks leaves no trace at all: so again until one was waited for.
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                breakOff(framing);
                return logs.count("the client broke off") > 0;
            });
            assertThat(serverErrors()).isEqualTo(before);
            assertThat(logs.errors()).isEmpty();
        }
    }

    private static void breakOff(String framing) throws IOException {
        try (var client = new Socket("127.0.0.1", RestAssured.port)) {
            client.getOutputStream()
                    .write(("POST /probe HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + framing
                                    + "{\"name\":\"a")
                            .getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static List<String> serverErrors() {
        String counted = "http_server_requests_seconds_count{method=\"POST\",outcome=\"SERVER_ERROR\"";
        return given().get(Management.url("/q/metrics"))
                .asString()
                .lines()
                .filter(line -> line.startsWith(counted))
                .sorted()
                .toList();
    }
}
