package dev.omnify.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
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
    void importAndAnalysisSurviveBeingKilled() {
        var visitor = Visitor.signUp("EUR");

        Path shop = Shop.orders(folder.resolve("shop.csv"), CUSTOMERS, ORDERS);
        var accepted = visitor.upload("/api/imports?kind=orders&filename=shop.csv", "text/csv", shop);
        visitor.awaitMidway(accepted);
        Fleet.kill("platform");
        JsonNode imported = visitor.result(accepted);
        assertThat(imported.at("/rows").asInt()).isEqualTo(CUSTOMERS * ORDERS);
        assertThat(imported.at("/accepted").asInt()).isEqualTo(CUSTOMERS * ORDERS);
        assertThat(imported.at("/orders").asInt()).isEqualTo(CUSTOMERS * ORDERS);
        assertThat(imported.at("/customers").asInt()).isEqualTo(CUSTOMERS);

        var analysis = visitor.post("/api/eyes/analyses", "{}");
        visitor.awaitMidway(analysis);
        Fleet.kill("eyes");
        visitor.result(analysis);
        JsonNode segments = visitor.get("/api/eyes/segments/30d").body();
        assertThat(segments.at("/evidence/data/orders").asInt()).isEqualTo(CUSTOMERS * ORDERS);
        assertThat(segments.at("/customers").asInt()).isEqualTo(CUSTOMERS);
    }
}
