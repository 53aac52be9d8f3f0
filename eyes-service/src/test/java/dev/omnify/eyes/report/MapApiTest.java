package dev.omnify.eyes.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.omnify.eyes.activity.Shops;
import dev.omnify.kit.test.Backends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
@Tag("backends")
class MapApiTest extends EyesApi {
    private static final String MAP = "/api/eyes/segments/30d/map";

    @Inject
    ReportStore store;

    @Test
    void drawsCustomersOverTheFeaturesThatTheirProfilesTell() {
        platform.give(tenant, Shops.threeKinds(450, 5));
        String analysis = analysed("{\"windows\":[\"30d\"]}").getString("result.analysisId");

        var map = me().get(MAP).then().statusCode(200).extract().jsonPath();
        assertThat(map.getString("analysisId")).isEqualTo(analysis);
        assertThat(map.getString("asOf")).isEqualTo("2026-06-30");
        assertThat(map.getString("currency")).isEqualTo("GBP");
        assertThat(map.getString("x")).isEqualTo("recency");
        assertThat(map.getString("y")).isEqualTo("monetary");
        assertThat(map.getInt("shown")).isEqualTo(450);
        assertThat(map.getInt("of")).isEqualTo(450);
        assertThat(map.getList("points.customerId")).hasSize(450).doesNotHaveDuplicates();
        Map<String, Object> recency = map.getMap("axes[0]");
        assertThat(recency).isEqualTo(Map.of("feature", "recency", "unit", "days"));
        for (int place : List.of(0, 1, 2, 449)) {
            Map<String, Object> point = map.getMap("points[" + place + "]");
            var profile =
                    me().get("/api/eyes/customers/" + point.get("customerId")).jsonPath();
            assertThat(point.get("segment")).isEqualTo(profile.getString("segment.id"));
            assertThat(point.get("x")).hasToString(profile.getFloat("history.recencyDays") + "");
            assertThat(point.get("y")).hasToString(profile.getFloat("history.spend.amount") + "");
        }
    }

    @Test
    void showsEverySegmentOfAShopTooLargeToShowWhole() {
        platform.give(tenant, Shops.threeKinds(2_100, 5));
        String analysis = analysed("{\"windows\":[\"30d\"]}").getString("result.analysisId");

        var map =
                me().get(MAP + "?x=orders90&y=orderValue&analysis=" + analysis).jsonPath();
        assertThat(map.getInt("shown")).isEqualTo(2_000);
        assertThat(map.getInt("of")).isEqualTo(2_100);
        assertThat(map.getList("points.customerId")).hasSize(2_000).doesNotHaveDuplicates();
        List<String> segments = me().get("/api/eyes/segments/30d").jsonPath().getList("segments.id");
        assertThat(map.<String>getList("points.segment")).containsAll(segments);
    }

    @Test
    void saysWhichAxesThereAre() {
        platform.give(tenant, Shops.threeKinds(120, 5));
        analysed("{\"windows\":[\"30d\"]}");

        me().get(MAP + "?y=shoeSize")
                .then()
                .statusCode(422)
                .body("code", equalTo("validation-failed"))
                .body("errors[0].field", equalTo("y"))
                .body("errors[0].code", equalTo("unknown-axis"))
                .body("errors[0].detail", containsString("recency, frequency, monetary"));
        me().get("/api/eyes/segments/60d/map").then().statusCode(404).body("code", equalTo("window-not-analysed"));
    }

    @Test
    void saysThatAnOlderAnalysisHasNoMap() {
        me().get(MAP).then().statusCode(404).body("code", equalTo("no-analysis-yet"));
        platform.give(tenant, Shops.threeKinds(120, 5));
        String id = analysed("{\"windows\":[\"30d\"]}").getString("result.analysisId");
        var analysis = store.find(tenant, id).orElseThrow();
        store.put(
                tenant,
                new StoredAnalysis(id, analysis.profileSlices(), analysis.segments(), analysis.churn(), null, false));

        me().get(MAP)
                .then()
                .statusCode(404)
                .body("code", equalTo("no-map"))
                .body("detail", containsString("a new analysis brings one"));
    }
}
