package dev.omnify.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The fallback for machines without a real MongoDB: the main journey at its size, and no step beyond that size. It has
 * a fleet of its own, and goes on where the others wait.
 */
@Execution(ExecutionMode.CONCURRENT)
class JavaServerTest {
    /** More than our shop and a sync's first batch of 2,500, fewer than with all of the sandbox. */
    private static final int MOST = 3_300;

    private static final int CUSTOMERS = 600;
    private static final int ORDERS = 8;

    private static final Launcher LAUNCHER = new Launcher(
            Launcher.ROOT.resolve("journeys/target/omnify-java"),
            22_000,
            Map.of(
                    "OMNIFY_BUILD", "off",
                    "OMNIFY_AOT", "off",
                    "OMNIFY_MONGOD", "java",
                    "OMNIFY_PLATFORM_CAPACITY_DOCUMENTS", String.valueOf(MOST),
                    "OMNIFY_SANDBOX_LAST_DAY", Launcher.LAST_DAY));

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        assertSaysWhichServerRuns(LAUNCHER.up());
    }

    @AfterAll
    static void stop() {
        LAUNCHER.run("down");
        LAUNCHER.run("reset", "--yes");
    }

    @Test
    void servesASmallShopAndRefusesWhatItCouldNotServe() {
        assertSaysWhichServerRuns(LAUNCHER.run("status").output());
        var visitor = Visitor.signUp(LAUNCHER.gateway(), "USD");

        JsonNode imported = visitor.result(upload(visitor, CUSTOMERS));
        assertThat(imported.at("/customers").asInt()).isEqualTo(CUSTOMERS);
        visitor.result(visitor.post("/api/eyes/analyses", "{}"));
        JsonNode segments = visitor.get("/api/eyes/segments/30d").body();
        assertThat(segments.at("/customers").asInt()).isEqualTo(CUSTOMERS);
        assertThat(segments.at("/evidence/data/orders").asInt()).isEqualTo(CUSTOMERS * ORDERS);

        assertFull(visitor.ended(upload(visitor, MOST + 100)));
        assertThat(visitor.result(upload(visitor, CUSTOMERS)).at("/customers").asInt())
                .as("what is there already may come again")
                .isEqualTo(CUSTOMERS);

        assertSyncStops(visitor);
        assertThat(visitor.get("/health").status()).isEqualTo(200);
    }

    private static void assertSaysWhichServerRuns(String output) {
        assertThat(output).contains("Java server", "12,000 customers", "./omnify move-data");
    }

    private static void assertSyncStops(Visitor visitor) {
        JsonNode demo = visitor.get("/api/platforms").body().at("/items/0/demo");
        assertThat(visitor.post("/api/platforms/gohighlevel/connect", demo.toString())
                        .status())
                .isEqualTo(201);
        assertFull(visitor.ended(visitor.post("/api/platforms/gohighlevel/sync", "{}")));
        int kept = 0;
        String cursor = "";
        do {
            JsonNode page = visitor.get("/api/customers?limit=200" + cursor).body();
            kept += page.at("/items").size();
            cursor =
                    page.at("/next").isTextual() ? "&cursor=" + page.at("/next").asText() : "";
        } while (!cursor.isEmpty());
        assertThat(kept).isGreaterThan(CUSTOMERS).isLessThanOrEqualTo(MOST);
    }

    private static void assertFull(JsonNode job) {
        assertThat(job.at("/state").asText()).as("%s", job).isEqualTo("failed");
        assertThat(job.at("/problem/code").asText()).isEqualTo("local-database-full");
        assertThat(job.at("/problem/detail").asText()).contains("at most 3,300", "./omnify status");
    }

    private Visitor.Answer upload(Visitor visitor, int customers) {
        Path shop = Shop.orders(folder.resolve("shop.csv"), customers, ORDERS);
        return visitor.upload("/api/imports?kind=orders&filename=shop.csv", "text/csv", shop);
    }
}
