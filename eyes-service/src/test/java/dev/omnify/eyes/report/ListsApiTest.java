package dev.omnify.eyes.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.omnify.eyes.activity.Shops;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.test.Backends;
import dev.omnify.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
@Tag("backends")
class ListsApiTest extends EyesApi {
    @Inject
    ObjectMapper json;

    private List<JsonNode> lines(String path) throws IOException {
        String body = given().auth()
                .oauth2(Tokens.user(tenant, "internal:read"))
                .get("/internal/lists/" + path)
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();
        var lines = new ArrayList<JsonNode>();
        for (String line : body.split("\n")) {
            lines.add(json.readTree(line));
        }
        int customers = lines.size() - 2;
        assertThat(lines.getFirst().path("header").path("customers").asInt()).isEqualTo(customers);
        assertThat(lines.getLast().path("end").path("customers").asInt()).isEqualTo(customers);
        return lines;
    }

    @Test
    void streamsWholeListsInTheOrderOfTheirPages() throws IOException {
        platform.give(tenant, Shops.threeKinds(1_650, 5));
        String analysis = analysed("{\"windows\":[\"30d\"]}").getString("result.analysisId");

        var churn = lines("churn/30d");
        assertThat(churn).hasSize(1_100 + 2);
        assertThat(churn.getFirst().at("/header/analysisId").asText()).isEqualTo(analysis);
        assertThat(churn.getFirst().at("/header/kind").asText()).isEqualTo("churn");
        assertThat(churn.getFirst().at("/header/name/code").asText()).isEqualTo("at-risk");
        assertThat(churn.getFirst().at("/header/currency").asText()).isEqualTo("GBP");
        assertThat(churn.getFirst().at("/header/segments").size())
                .isEqualTo(me().get("/api/eyes/segments/30d")
                        .jsonPath()
                        .getList("segments")
                        .size());
        var page = me().get("/api/eyes/churn/30d?limit=200").jsonPath();
        assertThat(churn.subList(1, 201).stream()
                        .map(line -> line.path("customerId").asText()))
                .containsExactlyElementsOf(page.getList("atRisk.items.customerId"));
        assertThat(churn.get(1).path("risk").asDouble()).isGreaterThan(0);
        assertThat(churn.get(1).path("state").asText()).isEqualTo("tested");

        var lapsed = lines("lapsed/30d?analysis=" + analysis);
        assertThat(lapsed).hasSize(550 + 2);
        assertThat(lapsed.getFirst().at("/header/gate").asText()).isEqualTo("none");
        assertThat(lapsed.getFirst().at("/header/actionable").asBoolean()).isTrue();
        assertThat(lapsed.get(1).path("risk").isNull()).isTrue();
        assertThat(lapsed.get(1).at("/winBackValue/amount").asLong()).isGreaterThan(0);

        var segment = lines("segments/0");
        int size = me().get("/api/eyes/segments/30d").jsonPath().getInt("segments[0].size");
        assertThat(segment).hasSize(size + 2);
        assertThat(segment.get(1).path("segment").asText()).isEqualTo("0");
    }

    @Test
    void aSegmentsHeaderTellsItsOwnTestFromThatOfItsRisks() throws IOException {
        platform.give(tenant, Shops.threeKinds(150, 5));
        // Nobody had ordered by then, so there is nothing to learn churn from.
        analysed("{\"windows\":[\"30d\"],\"cutoffs\":{\"train\":\"2023-01-01\",\"test\":\"2023-03-01\"}}");
        var segments = me().get("/api/eyes/segments/30d").jsonPath();
        var churn = me().get("/api/eyes/churn/30d").jsonPath();
        assertThat(segments.getString("evidence.gate")).isEqualTo("passed");
        assertThat(churn.getString("evidence.gate")).isEqualTo("failed");

        var header = lines("segments/0").getFirst().path("header");
        assertThat(header.path("gate").asText()).isEqualTo("passed");
        assertThat(header.path("churnGate").asText()).isEqualTo("failed");
        assertThat(header.path("churnActionable").asBoolean()).isFalse();
        header = lines("churn/30d").getFirst().path("header");
        assertThat(header.path("gate").asText()).isEqualTo("failed");
        assertThat(header.path("churnGate").asText()).isEqualTo("failed");
        assertThat(lines("lapsed/30d").getFirst().at("/header/churnGate").asText())
                .isEqualTo("none");
    }

    @Test
    void isForServicesOnlyAndKeepsOrganizationsApart() {
        platform.give(tenant, Shops.threeKinds(120, 5));
        analysed("{\"windows\":[\"30d\"]}");
        me().get("/internal/lists/churn/30d").then().statusCode(403);
        for (String path : List.of("churn/30d", "lapsed/30d", "segments/0")) {
            given().auth()
                    .oauth2(Tokens.user(TenantId.of(UUID.randomUUID().toString()), "internal:read"))
                    .get("/internal/lists/" + path)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("no-analysis-yet"));
        }
        given().auth()
                .oauth2(Tokens.user(tenant, "internal:read"))
                .get("/internal/lists/segments/99")
                .then()
                .statusCode(404)
                .body("code", equalTo("no-such-segment"));
    }
}
