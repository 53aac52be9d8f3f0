package dev.omnify.kit.http.steady;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.omnify.kit.http.ProblemMappers;
import dev.omnify.kit.test.Backends;
import dev.omnify.kit.test.Logs;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
@Tag("backends")
class WhileTakenApiTest {
    @Inject
    LongResource.Making making;

    @Test
    void anAnswerThatNobodyTakesAnyMoreIsNotMadeToItsEnd() throws Exception {
        try (var logs = Logs.withDebugOf(ProblemMappers.class)) {
            try (var client = new Socket("127.0.0.1", RestAssured.port)) {
                client.getOutputStream()
                        .write("GET /long HTTP/1.1\r\nHost: here\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                making.begun.get(10, TimeUnit.SECONDS);
            }
            await().until(() -> making.begun.join().closed());
            making.rest.countDown();

            assertThat(making.ended.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(making.made).hasValue(0);
            await().until(() -> logs.count("the client broke off") == 1);
            assertThat(logs.errors()).isEmpty();
        }
    }
}
