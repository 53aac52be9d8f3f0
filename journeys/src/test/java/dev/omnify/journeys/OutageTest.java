package dev.omnify.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A dead service fails alone. */
@ExtendWith(Fleet.class)
class OutageTest {
    @Test
    void aDeadServiceIsAProblemOfItsOwnRoutesOnly() {
        var visitor = Visitor.signUp("EUR");
        Fleet.kill("eyes");

        var dead = visitor.get("/api/eyes/segments/30d");
        assertThat(dead.status()).as("%s", dead.body()).isIn(404, 502, 503);
        assertThat(dead.raw().headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(visitor.get("/api/platforms").status()).isEqualTo(200);
        assertThat(visitor.get("/api/auth/me").status()).isEqualTo(200);

        await().atMost(Duration.ofSeconds(60))
                .until(() -> visitor.get("/api/eyes/segments/30d")
                        .body()
                        .at("/code")
                        .asText()
                        .equals("no-analysis-yet"));
    }

    @Test
    void aKilledRedisStopsNobodyAndIsStartedAgain() {
        var visitor = Visitor.signUp("EUR");
        ProcessHandle killed = Fleet.redis();
        killed.destroyForcibly();

        assertThat(visitor.get("/api/auth/me").status()).isEqualTo(200);
        assertThat(Visitor.signUp("EUR").get("/api/platforms").status()).isEqualTo(200);

        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(() -> {
            assertThat(Fleet.redis().pid()).isNotEqualTo(killed.pid());
            assertThat(Fleet.command("status").output()).doesNotContain("not ready");
        });
    }

    @Test
    void aKilledMongoDbIsStartedAgainWithWhatItKnew() {
        var killed = Fleet.mongod();
        assumeThat(killed)
                .as("NOT TESTED: this fleet runs no mongod of its own")
                .isPresent();
        var visitor = Visitor.signUp("EUR");
        killed.get().destroyForcibly();

        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(() -> {
            assertThat(Fleet.mongod()).isPresent().isNotEqualTo(killed);
            assertThat(visitor.get("/api/auth/me").status()).isEqualTo(200);
            assertThat(visitor.get("/api/platforms").status()).isEqualTo(200);
            assertThat(Fleet.command("status").output()).doesNotContain("not ready");
        });
    }

    @Test
    void anUnknownPathIsAProblemDocument() {
        var visitor = Visitor.signUp("EUR");
        var answer = visitor.get("/api/there/is/nothing");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().at("/code").asText()).isEqualTo("not-found");
        assertThat(visitor.get("/internal/activity").status()).isEqualTo(404);
    }
}
