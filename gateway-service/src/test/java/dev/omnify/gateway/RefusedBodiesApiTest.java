package dev.omnify.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body that a service refuses while it is still on its way. */
@QuarkusTest
@WithTestResource(Fleet.class)
class RefusedBodiesApiTest {
    private static final int TIMES = 60;

    private static FakeService auth;

    @BeforeAll
    static void start() {
        auth = FakeService.auth();
    }

    @AfterAll
    static void stop() {
        auth.close();
    }

    private static String sendAllAndRead(byte[] body, String... headers) throws IOException {
        try (var client = new RawClient()) {
            client.send("POST /api/imports", headers);
            client.out().write(body);
            client.out().flush();
            return client.readUntil("}");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20_000, 300_000, 11_000_000})
    void isAnsweredAsTheServiceDidHoweverTheConnectionToItEnds(int length) throws IOException {
        var body = new byte[length];
        List<String> others = new ArrayList<>();
        try (var service = HastyService.start("platform")) {
            for (int n = 0; n < TIMES; n++) {
                String answer =
                        sendAllAndRead(body, "Authorization: Bearer " + Signer.token(), "Content-Length: " + length);
                if (!answer.startsWith("HTTP/1.1 413") || !answer.contains("\"code\":\"body-too-large\"")) {
                    others.add(answer);
                }
            }
            assertThat(others).isEmpty();
            assertThat(service.refused()).isEqualTo(TIMES);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {300_000, 11_000_000})
    void isAnsweredSoTooWhenItDoesNotSayItsLength(int length) throws IOException {
        String chunk = "1000\r\n" + "x".repeat(0x1000) + "\r\n";
        byte[] body = (chunk.repeat(length / 0x1000) + "0\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        try (var service = HastyService.start("platform")) {
            for (int n = 0; n < TIMES; n++) {
                assertThat(sendAllAndRead(
                                body,
                                "Authorization: Bearer " + Signer.token(),
                                "Content-Type: application/json",
                                "Transfer-Encoding: chunked"))
                        .startsWith("HTTP/1.1 413")
                        .contains("application/problem+json", "\"code\":\"body-too-large\"");
            }
            assertThat(service.refused()).isEqualTo(TIMES);
        }
    }
}
