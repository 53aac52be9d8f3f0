package dev.omnify.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From sign-up to segments, as the demonstration and every outside client go it. */
@ExtendWith(Fleet.class)
class MainJourneyTest {
    @Test
    void connectsAPlatformAndSeesItsCustomers() {
        var visitor = Visitor.signUp("USD");
        JsonNode vendor = StreamSupport.stream(
                        visitor.get("/api/platforms").body().at("/items").spliterator(), false)
                .filter(platform -> platform.at("/platform").asText().equals("gohighlevel"))
                .findFirst()
                .orElseThrow();
        assertThat(vendor.at("/state").asText()).isEqualTo("not-connected");

        var connected = visitor.post(
                "/api/platforms/gohighlevel/connect", vendor.at("/demo").toString());
        assertThat(connected.status()).as("%s", connected.body()).isEqualTo(201);
        assertThat(connected.raw().body())
                .doesNotContain(vendor.at("/demo/credentials/accessToken").asText());

        JsonNode streams = visitor.result(visitor.post("/api/platforms/gohighlevel/sync", "{}"))
                .at("/streams");
        assertThat(stream(streams, "contacts").at("/created").asInt()).isEqualTo(3_000);
        assertThat(stream(streams, "orders").at("/read").asInt()).isGreaterThanOrEqualTo(19_000);

        JsonNode again = visitor.result(visitor.post("/api/platforms/gohighlevel/sync", "{}"))
                .at("/streams");
        assertThat(stream(again, "contacts").at("/created").asInt()).isZero();
        assertThat(stream(again, "orders").at("/created").asInt()).isZero();
        assertThat(stream(again, "orders").at("/updated").asInt()).isZero();

        assertThat(visitor.get("/api/eyes/segments/30d").body().at("/code").asText())
                .isEqualTo("no-analysis-yet");
        String analysis = visitor.result(visitor.post("/api/eyes/analyses", "{}"))
                .at("/analysisId")
                .asText();
        assertSegments(visitor.get("/api/eyes/segments/90d").body(), analysis);
        assertChurn(visitor, "30d", analysis);
        assertChurn(visitor, "60d", analysis);
        assertChurn(visitor, "90d", analysis);
    }

    private static JsonNode stream(JsonNode streams, String name) {
        return StreamSupport.stream(streams.spliterator(), false)
                .filter(stream -> stream.at("/name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no stream " + name + " in " + streams));
    }

    private static void assertSegments(JsonNode segments, String analysis) {
        assertThat(segments.at("/analysisId").asText()).isEqualTo(analysis);
        assertThat(segments.at("/evidence/gate").asText())
                .as("%s", segments.at("/evidence"))
                .isEqualTo("passed");
        assertThat(segments.at("/evidence/quality/silhouette").asDouble()).isGreaterThanOrEqualTo(0.45);
        int sizes = 0;
        for (JsonNode segment : segments.at("/segments")) {
            sizes += segment.at("/size").asInt();
            assertThat(segment.at("/name").asText()).isNotBlank();
        }
        assertThat(segments.at("/segments").size()).isGreaterThanOrEqualTo(3);
        assertThat(sizes).isLessThanOrEqualTo(segments.at("/customers").asInt());
    }

    private static void assertChurn(Visitor visitor, String window, String analysis) {
        JsonNode churn = visitor.get("/api/eyes/churn/" + window + "?limit=5").body();
        assertThat(churn.at("/analysisId").asText()).isEqualTo(analysis);
        assertThat(churn.at("/evidence/gate").asText())
                .as("%s", churn.at("/evidence"))
                .isEqualTo("passed");
        JsonNode quality = churn.at("/evidence/quality");
        assertThat(quality.at("/auc").asDouble()
                        - quality.at("/aucRecencyAlone").asDouble())
                .isGreaterThanOrEqualTo(0.02);
        assertThat(churn.at("/atRisk/items").size()).isEqualTo(5);
        String customer = churn.at("/atRisk/items/0/customerId").asText();
        var profile = visitor.get("/api/eyes/customers/" + customer);
        assertThat(profile.status()).as("%s", profile.body()).isEqualTo(200);
    }
}
