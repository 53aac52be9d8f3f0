package dev.omnify.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A service is killed in the middle of its work, comes back, and finishes it: nothing lost, nothing doubled. */
@ExtendWith(Fleet.class)
class CrashTest {
    private static final int CUSTOMERS = 3_000;
    private static final int ORDERS = 20;

    @TempDir
    private Path folder;

    @Test
    void importAndAnalysisSurviveBeingKilled() throws IOException {
        var visitor = Visitor.signUp("EUR");

        var accepted = visitor.upload("/api/imports?kind=orders&filename=shop.csv", "text/csv", shop());
        killOnceRunning("platform", visitor, accepted);
        JsonNode imported = visitor.result(accepted);
        assertThat(imported.at("/rows").asInt()).isEqualTo(CUSTOMERS * ORDERS);
        assertThat(imported.at("/accepted").asInt()).isEqualTo(CUSTOMERS * ORDERS);
        assertThat(imported.at("/orders").asInt()).isEqualTo(CUSTOMERS * ORDERS);
        assertThat(imported.at("/customers").asInt()).isEqualTo(CUSTOMERS);

        var analysis = visitor.post("/api/eyes/analyses", "{}");
        killOnceRunning("eyes", visitor, analysis);
        visitor.result(analysis);
        JsonNode segments = visitor.get("/api/eyes/segments/30d").body();
        assertThat(segments.at("/evidence/data/orders").asInt()).isEqualTo(CUSTOMERS * ORDERS);
        assertThat(segments.at("/customers").asInt()).isEqualTo(CUSTOMERS);
    }

    private static void killOnceRunning(String service, Visitor visitor, Visitor.Answer accepted) {
        String self = accepted.body().at("/self").asText();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    JsonNode job = visitor.get(self).body();
                    assertThat(job.at("/state").asText()).isIn("queued", "running");
                    return job.at("/progress").asDouble() > 0.05;
                });
        Fleet.kill(service);
    }

    /** Customers with steady rhythms of their own, of whom some have stopped; the lines in an order of chance. */
    private Path shop() throws IOException {
        var random = new SplittableRandom(7);
        var lines = new ArrayList<String>();
        LocalDate end = LocalDate.parse("2026-06-30");
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            int rhythm = 3 + random.nextInt(25);
            LocalDate last = end.minusDays(random.nextInt(4) == 0 ? random.nextInt(200) : random.nextInt(rhythm));
            for (int order = 0; order < ORDERS; order++) {
                LocalDate day = last.minusDays((long) order * rhythm + random.nextInt(3));
                lines.add("c%d,%s,o%d-%d,%d.%02d"
                        .formatted(customer, day, customer, order, 5 + random.nextInt(90), random.nextInt(100)));
            }
        }
        Collections.shuffle(lines, new Random(11));
        lines.addFirst("customer_id,date,order_id,amount");
        return Files.write(folder.resolve("shop.csv"), lines);
    }
}
