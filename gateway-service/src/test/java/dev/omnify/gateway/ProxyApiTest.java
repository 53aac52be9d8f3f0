package dev.omnify.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.omnify.kit.test.Management;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Fleet.class)
class ProxyApiTest {
    private static FakeService auth;
    private static FakeService platform;

    @BeforeAll
    static void start() {
        auth = FakeService.auth();
        platform = FakeService.start("platform", ProxyApiTest::tellWhatCame);
    }

    @AfterAll
    static void stop() {
        auth.close();
        platform.close();
    }

    private static void tellWhatCame(HttpServerRequest request) {
        if (request.method() == HttpMethod.HEAD) {
            request.response().putHeader("Content-Length", "1234").end();
            return;
        }
        var headers = new JsonObject();
        request.headers()
                .names()
                .forEach(name -> headers.put(
                        name.toLowerCase(java.util.Locale.ROOT),
                        request.headers().getAll(name)));
        request.response().headers().add("Set-Cookie", "a=1").add("Set-Cookie", "b=2");
        request.body()
                .onSuccess(body -> request.response()
                        .setStatusCode(request.method().name().equals("POST") ? 201 : 200)
                        .putHeader("Content-Type", "application/json")
                        .putHeader("Location", request.absoluteURI().replaceFirst("/api.*", "/api/imports/7"))
                        .putHeader("Connection", "X-Own")
                        .putHeader("X-Own", "of this hop")
                        .putHeader("Server", "secret/1.0")
                        .end(new JsonObject()
                                .put("method", request.method().name())
                                .put("uri", request.uri())
                                .put("body", body.toString())
                                .put("headers", headers)
                                .toBuffer()));
    }

    @Test
    void passesMethodPathQueryAndBodyAsTheyAre() {
        given().auth()
                .oauth2(Signer.token())
                .contentType("text/csv")
                .body("a,b\n1,2\n")
                .urlEncodingEnabled(false)
                .post("/api/imports?kind=orders&filename=caf%C3%A9%20x.csv&q=..%2F")
                .then()
                .statusCode(201)
                .header("Location", "/api/imports/7")
                .body("method", equalTo("POST"))
                .body("uri", equalTo("/api/imports?kind=orders&filename=caf%C3%A9%20x.csv&q=..%2F"))
                .body("body", equalTo("a,b\n1,2\n"))
                .body("headers.content-type[0]", org.hamcrest.Matchers.startsWith("text/csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE", "POST"})
    void passesEveryMethod(String method) {
        given().auth()
                .oauth2(Signer.token())
                .request(method, "/api/customers/1")
                .then()
                .body("method", equalTo(method));
    }

    @Test
    void answersHeadWithoutABody() throws IOException {
        String answer = RawClient.exchange("HEAD /api/customers/1", "Authorization: Bearer " + Signer.token());
        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .contains("Content-Length: 1234\r\n")
                .endsWith("\r\n\r\n");
    }

    @Test
    void keepsSeveralHeadersOfOneNameApart() {
        var answer = given().auth().oauth2(Signer.token()).get("/api/customers/1");
        assertThat(answer.headers().getValues("Set-Cookie")).containsExactly("a=1", "b=2");
    }

    @Test
    void endsHopByHopHeadersHere() throws IOException {
        String answer = RawClient.exchange(
                "GET /api/customers/1",
                "Authorization: Bearer " + Signer.token(),
                "Connection: X-Mine",
                "X-Mine: of this hop",
                "Keep-Alive: 5",
                "TE: trailers",
                "Proxy-Authorization: Basic eA==",
                "X-Other: passes");
        assertThat(answer).doesNotContain("of this hop", "keep-alive\"", "\"te\"", "proxy-authorization", "secret/1.0");
        assertThat(answer).contains("\"x-other\":[\"passes\"]");
    }

    @Test
    void saysItselfWhereARequestCameFromAndWho() throws IOException {
        String answer = RawClient.exchange(
                "GET /api/customers/1",
                "Authorization: Bearer " + Signer.token(),
                "X-Forwarded-For: 198.51.100.9",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Prefix: /internal",
                "Forwarded: for=1.2.3.4",
                "X-Real-IP: 1.2.3.4",
                "X-Omnify-Tenant: someone-else",
                "X-Omnify-User: root",
                "X_Omnify_Tenant: someone-else",
                "X-HTTP-Method-Override: DELETE");
        assertThat(answer)
                .contains("\"x-forwarded-for\":[\"198.51.100.9\"]")
                .contains("\"x-forwarded-host\":[\"gateway.example\"]")
                .contains("\"x-forwarded-proto\":[\"http\"]")
                .doesNotContain("evil.example", "1.2.3.4", "someone-else", "root", "/internal", "override");
    }

    @Test
    void handsOverRequestIdAndTrace() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        String seen = given().auth()
                .oauth2(Signer.token())
                .header("X-Request-Id", "mine-1")
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .get("/api/customers/1")
                .then()
                .header("X-Request-Id", "mine-1")
                .body("headers.x-request-id[0]", equalTo("mine-1"))
                .body("headers.traceparent.size()", equalTo(1))
                .extract()
                .path("headers.traceparent[0]");
        assertThat(seen).startsWith("00-" + trace);
    }

    @Test
    void makesRequestIdAndTraceWhereThereAreNone() {
        given().auth()
                .oauth2(Signer.token())
                .header("X-Request-Id", "not sane; at all")
                .get("/api/customers/1")
                .then()
                .header("X-Request-Id", org.hamcrest.Matchers.matchesPattern("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]+"))
                .body("headers.traceparent[0]", notNullValue());
    }

    @Test
    void saysWithinTwoSecondsThatAServiceIsDead() {
        given().auth()
                .oauth2(Signer.token())
                .get("/api/brain/oracle/forecasts")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "2")
                .body("code", equalTo("service-unavailable"))
                .body("status", equalTo(503))
                .body("traceId", notNullValue())
                .time(org.hamcrest.Matchers.lessThan(2000L));
    }

    @Test
    void aDeadServiceHasNoPartInTheOthers() {
        given().auth().oauth2(Signer.token()).get("/api/eyes/churn/30d").then().statusCode(503);
        given().auth().oauth2(Signer.token()).get("/api/customers/1").then().statusCode(200);
    }

    @Test
    void refusesAnUploadToADeadServiceWithAnAnswer() {
        given().auth()
                .oauth2(Signer.token())
                .body(new byte[1_000_000])
                .post("/api/workflows")
                .then()
                .statusCode(503)
                .body("code", equalTo("service-unavailable"));
    }

    @Test
    void asksOnceMoreWhenAConnectionBreaksOff() {
        var asked = new AtomicInteger();
        try (var moody = FakeService.start("agent", request -> {
            if (asked.incrementAndGet() == 1) {
                request.connection().close();
            } else {
                request.response().end("well");
            }
        })) {
            given().auth()
                    .oauth2(Signer.token())
                    .get("/api/agents")
                    .then()
                    .statusCode(200)
                    .body(equalTo("well"));
            assertThat(moody.requests()).isEqualTo(2);
        }
    }

    @Test
    void neverAsksTwiceForWhatHasAnEffect() {
        try (var broken =
                FakeService.start("agent", request -> request.connection().close())) {
            given().auth()
                    .oauth2(Signer.token())
                    .body("{}")
                    .post("/api/agents")
                    .then()
                    .statusCode(502)
                    .body("code", equalTo("service-failed"));
            assertThat(broken.requests()).isOne();
        }
    }

    @Test
    void doesNotPassAHalfAnswerForAWholeOne() throws IOException {
        try (var broken = FakeService.start("agent", request -> {
            request.response().putHeader("Content-Length", "1000").write("half");
            FakeService.vertx().setTimer(50, now -> request.connection().close());
        })) {
            String answer = RawClient.exchange("GET /api/agents", "Authorization: Bearer " + Signer.token());
            assertThat(answer).contains("ontent-").endsWith("half");
            assertThat(broken.requests()).isOne();
        }
    }

    @Test
    void passesAnswersThatHaveNoBody() {
        try (var quiet = FakeService.start(
                "agent", request -> request.response().setStatusCode(204).end())) {
            given().auth().oauth2(Signer.token()).delete("/api/agents/1").then().statusCode(204);
            assertThat(quiet.requests()).isOne();
        }
    }

    @Test
    void timesRequestsByRouteAndNeverByPath() {
        given().auth()
                .oauth2(Signer.token())
                .get("/api/customers/a-very-own-id")
                .then()
                .statusCode(200);
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            String metrics = given().get(Management.url("/q/metrics")).asString();
            assertThat(metrics)
                    .contains("http_server_requests_seconds_count{")
                    .contains("uri=\"/api/customers\"")
                    .doesNotContain("a-very-own-id");
        });
    }
}
