package dev.omnify.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Fleet.class)
class MalformedApiTest {
    private static FakeService auth;

    @BeforeAll
    static void start() {
        auth = FakeService.auth();
    }

    @AfterAll
    static void stop() {
        auth.close();
    }

    private static String raw(String request) throws IOException {
        try (var client = new RawClient()) {
            client.out().write(request.getBytes(StandardCharsets.ISO_8859_1));
            client.out().flush();
            return new String(client.in().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    static Stream<Arguments> malformed() {
        String jwks = "GET /.well-known/jwks.json HTTP/1.1\r\n";
        String host = "Host: gateway.example\r\n";
        return Stream.of(
                Arguments.of("no Host", jwks + "\r\n"),
                Arguments.of("a Host with a space", jwks + "Host: a b\r\n\r\n"),
                Arguments.of("a Host with a user and no port", jwks + "Host: u@b:99999\r\n\r\n"),
                Arguments.of("two Hosts", jwks + host + "Host: other.example\r\n\r\n"),
                Arguments.of("two Authorizations", jwks + host + "Authorization: a\r\nAuthorization: b\r\n\r\n"),
                Arguments.of("an unknown Transfer-Encoding", jwks + host + "Transfer-Encoding: xchunked\r\n\r\n"),
                Arguments.of("a tunnel", "CONNECT elsewhere.example:443 HTTP/1.1\r\n" + host + "\r\n"),
                Arguments.of("an asterisk", "OPTIONS * HTTP/1.1\r\n" + host + "\r\n"),
                Arguments.of("a path without a slash", "GET internal/x HTTP/1.1\r\n" + host + "\r\n"),
                Arguments.of("a query only", "GET ?x HTTP/1.1\r\n" + host + "\r\n"),
                Arguments.of("an escape that is none", "GET /api/%zz HTTP/1.1\r\n" + host + "\r\n"),
                Arguments.of("such an escape in the query", "GET /api/auth/me?a=%2 HTTP/1.1\r\n" + host + "\r\n"),
                Arguments.of("a letter beyond ASCII", "GET /api/auth/me?a=caf\u00e9 HTTP/1.1\r\n" + host + "\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void isAnsweredWithAProblemThatHasARequestId(String what, String request) throws IOException {
        int before = auth.requests();

        assertThat(raw(request))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"code\":\"malformed\"")
                .containsIgnoringCase("x-request-id: ");
        assertThat(auth.requests()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Transfer-Encoding: xchunked", "Host: other.example", "Authorization: a\r\nAuthorization: b"})
    void takesNothingBehindAMalformedRequestForAnotherRequest(String flaw) throws IOException {
        given().auth().oauth2(Signer.token()).get("/api/auth/me").then().statusCode(200);
        int before = auth.requests();

        for (int n = 0; n < 5; n++) {
            String answer = raw("POST /api/auth/login HTTP/1.1\r\nHost: gateway.example\r\n" + flaw + "\r\n\r\n"
                    + "POST /api/auth/logout HTTP/1.1\r\nHost: gateway.example\r\nContent-Length: 0\r\n\r\n");
            assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("200 OK");
        }
        assertThat(auth.requests()).isEqualTo(before);
    }

    @Test
    void escapesWhatBrowsersLeaveAsItIsInQueries() throws IOException {
        String answer =
                RawClient.exchange("GET /api/auth/me?query=a|b{c}^`&d=%7C", "Authorization: Bearer " + Signer.token());

        assertThat(answer).startsWith("HTTP/1.1 200").endsWith("GET /api/auth/me?query=a%7Cb%7Bc%7D%5E%60&d=%7C");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/auth/login/",
                "/api/auth/register/",
                "/api/auth/me/",
                "/.well-known/jwks.json/",
                "/api/live/"
            })
    void findsNothingBehindASlashAtTheEnd(String path) {
        int before = auth.requests();
        given().auth().oauth2(Signer.token()).post(path).then().statusCode(404);
        given().auth().oauth2(Signer.token()).get(path).then().statusCode(404);
        assertThat(auth.requests()).isEqualTo(before);
    }

    @Test
    void answersAStreamWhoseHeadersHoldALineBreak() throws Exception {
        try (var streams = new RawStreams()) {
            var evil = RawStreams.get("/.well-known/jwks.json").add("x-a", "b\nx: c");
            assertThat(streams.exchange(evil)).isIn("400", RawStreams.RESET);
            assertThat(streams.exchange(RawStreams.get("/.well-known/jwks.json")))
                    .isEqualTo("200");
        }
    }

    @Test
    void answersAStreamWhosePathOrHostIsNone() throws Exception {
        for (var odd : new io.netty.handler.codec.http2.Http2Headers[] {
            RawStreams.get("*"),
            RawStreams.get("/a\r\nx: y"),
            RawStreams.headers(":method", "GET", ":scheme", "http", ":path", "/.well-known/jwks.json")
        }) {
            try (var streams = new RawStreams()) {
                assertThat(streams.exchange(odd)).isIn("400", RawStreams.RESET);
            }
        }
    }

    static Stream<Arguments> tunnels() {
        return Stream.of(
                Arguments.of("to another host", new String[] {":authority", "elsewhere.example:443"}),
                Arguments.of("to nowhere", new String[0]),
                Arguments.of("to no host", new String[] {":authority", "a b"}),
                Arguments.of("with a path", new String[] {":scheme", "http", ":authority", "a.example", ":path", "/"}),
                Arguments.of("for another protocol", new String[] {
                    ":protocol", "websocket", ":scheme", "http", ":authority", "a.example", ":path", "/api/live"
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tunnels")
    void refusesATunnelAndGoesOnWithTheOtherStreamsOfItsConnection(String what, String... pairs) throws Exception {
        var waiting = new CompletableFuture<HttpServerRequest>();
        try (var platform = FakeService.start("platform", waiting::complete);
                var streams = new RawStreams()) {
            int open = streams.open(RawStreams.get("/api/customers").add("authorization", "Bearer " + Signer.token()));
            HttpServerRequest request = waiting.get();

            int tunnel = streams.open(RawStreams.headers(":method", "CONNECT").add(RawStreams.headers(pairs)));

            assertThat(streams.answer(tunnel)).isIn("400", RawStreams.RESET);
            request.response().end("late");
            assertThat(streams.answer(open)).isEqualTo("200");
            assertThat(streams.exchange(RawStreams.get("/.well-known/jwks.json")))
                    .isEqualTo("200");
            assertThat(platform.requests()).isOne();
        }
    }

    @Test
    void namesTheMethodsThatAnAddressHasWhenItHasNotThisOne() {
        given().post("/health")
                .then()
                .statusCode(405)
                .header("Allow", "GET")
                .body("code", equalTo("method-not-allowed"));
        try (var platform = FakeService.start(
                "platform", request -> request.response().setStatusCode(405).end())) {
            given().auth()
                    .oauth2(Signer.token())
                    .patch("/api/imports")
                    .then()
                    .statusCode(405)
                    .header("Allow", "GET, POST");
            assertThat(platform.requests()).isOne();
        }
    }
}
