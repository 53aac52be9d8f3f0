package dev.omnify.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two real shops through the front door, held to figures that others reached on the same split. */
@ExtendWith(Fleet.class)
class RealShopsTest {
    private static final System.Logger LOG = System.getLogger(RealShopsTest.class.getName());

    @ParameterizedTest
    @CsvSource({
        // file, currency, customers, orders, train and test cut-off, least silhouette, least AUC for 30, 60, 90 days
        "online_retail,GBP,4338,18532,2011-06-12,2011-09-10,0.45,0.721,0.731,0.736",
        "completejourney,USD,2377,47243,2017-07-04,2017-10-02,0.45,0.801,0.814,0.826",
    })
    void giveSegmentsAndChurnThatHold(
            String shop,
            String currency,
            int customers,
            int orders,
            String train,
            String test,
            double silhouette,
            double least30,
            double least60,
            double least90) {
        Path file = Path.of(String.valueOf(System.getenv("OMNIFY_SHARED")), "data", "transactions", shop + ".csv.gz");
        if (!Files.exists(file)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "NOT TESTED on real data: OMNIFY_SHARED has no {0}",
                    file.getFileName());
        }
        assumeThat(file).exists();
        var visitor = Visitor.signUp(currency);

        JsonNode imported = visitor.result(
                visitor.upload("/api/imports?kind=orders&filename=" + shop + ".csv.gz", "application/gzip", file));
        assertThat(imported.at("/customers").asInt()).isEqualTo(customers);
        assertThat(imported.at("/orders").asInt()).isEqualTo(orders);
        assertThat(imported.at("/rejected").asInt()).isZero();

        visitor.result(visitor.post(
                "/api/eyes/analyses", "{\"cutoffs\":{\"train\":\"%s\",\"test\":\"%s\"}}".formatted(train, test)));

        JsonNode segments = visitor.get("/api/eyes/segments/30d").body();
        assertThat(segments.at("/evidence/gate").asText())
                .as("%s", segments.at("/evidence"))
                .isEqualTo("passed");
        assertThat(segments.at("/evidence/quality/silhouette").asDouble()).isGreaterThanOrEqualTo(silhouette);
        assertChurn(visitor, "30d", least30);
        assertChurn(visitor, "60d", least60);
        assertChurn(visitor, "90d", least90);
    }

    private static void assertChurn(Visitor visitor, String window, double least) {
        JsonNode evidence = visitor.get("/api/eyes/churn/" + window).body().at("/evidence");
        assertThat(evidence.at("/gate").asText()).as("%s %s", window, evidence).isEqualTo("passed");
        assertThat(evidence.at("/quality/auc").asDouble()).as(window).isGreaterThanOrEqualTo(least);
    }
}
