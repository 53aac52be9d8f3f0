package dev.omnify.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.omnify.local.sandbox.gohighlevel.GoHighLevelDemo;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GoHighLevelChangesTest {
    private final MovableClock clock = new MovableClock();
    private Sandbox sandbox;
    private SandboxClient client;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(0, SandboxSettings.VENDORS_OWN, clock);
        client = SandboxClient.of(sandbox).token(GoHighLevelDemo.SMALL_TOKEN);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void upsertCreatesOnceAndThenChangesTheContactWithThatAddress() throws Exception {
        var first = upsert("\"firstName\": \"Ada\", \"email\": \"ada@little-lantern.example\"");
        var second = upsert("\"lastName\": \"King\", \"email\": \"ADA@little-lantern.example\", \"tags\": [\"vip\"]");

        assertThat(first.path("new").asBoolean()).isTrue();
        assertThat(second.path("new").asBoolean()).isFalse();
        assertThat(second.at("/contact/id")).isEqualTo(first.at("/contact/id"));
        assertThat(second.at("/contact/name").asText()).isEqualTo("Ada King");
        assertThat(search("\"field\": \"tags\", \"operator\": \"contains\", \"value\": \"vip\""))
                .contains("Ada King");
    }

    @Test
    void tagsAreAddedOnceAndRemoved() throws Exception {
        String id = upsert("\"email\": \"grace@little-lantern.example\"")
                .at("/contact/id")
                .asText();

        var added = client.post("/contacts/" + id + "/tags", "{\"tags\": [\"a\", \"b\", \"a\"]}");
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.body().path("tags").toString()).isEqualTo("[\"a\",\"b\"]");
        var removed = client.send("DELETE", "/contacts/" + id + "/tags", "{\"tags\": [\"a\"]}");
        assertThat(removed.status()).isEqualTo(200);
        assertThat(client.get("/contacts/" + id).body().at("/contact/tags").toString())
                .isEqualTo("[\"b\"]");
    }

    @Test
    void midnightBringsADayMoreAndKeepsWhatWasChanged() throws Exception {
        String all = "/contacts/?limit=100&locationId=" + GoHighLevelDemo.SMALL_LOCATION;
        int before = client.get(all).body().at("/meta/total").asInt();
        String known = client.get(all).body().at("/contacts/0/id").asText();
        client.post("/contacts/" + known + "/tags", "{\"tags\": [\"kept\"]}");
        String added = upsert("\"email\": \"new@little-lantern.example\"")
                .at("/contact/id")
                .asText();
        assertThat(lastOrder()).isLessThan("2026-11-01");

        clock.move(Duration.ofDays(30));

        assertThat(lastOrder()).isBetween("2026-11-10", "2026-12-01");
        assertThat(client.get(all).body().at("/meta/total").asInt()).isGreaterThan(before + 1);
        assertThat(client.get("/contacts/" + known).body().at("/contact/tags").toString())
                .contains("kept");
        assertThat(client.get("/contacts/" + added).body().at("/contact/email").asText())
                .isEqualTo("new@little-lantern.example");
        assertThat(upsert("\"email\": \"another@little-lantern.example\"")
                        .at("/contact/id")
                        .asText())
                .isNotEqualTo(added);
    }

    private String lastOrder() throws Exception {
        return client.get("/payments/orders?limit=1&altType=location&altId=" + GoHighLevelDemo.SMALL_LOCATION)
                .body()
                .at("/data/0/createdAt")
                .asText();
    }

    @Test
    void aResetForgetsChanges() throws Exception {
        upsert("\"email\": \"gone@little-lantern.example\"");
        client.post("/_sandbox/reset", "{}");

        var all = client.get("/contacts/?locationId=" + GoHighLevelDemo.SMALL_LOCATION)
                .body();
        assertThat(all.at("/meta/total").asInt()).isEqualTo(120);
    }

    private JsonNode upsert(String fields) throws Exception {
        var answer = client.post(
                "/contacts/upsert", "{\"locationId\": \"" + GoHighLevelDemo.SMALL_LOCATION + "\", " + fields + "}");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private String search(String filter) throws Exception {
        return client.post(
                        "/contacts/search",
                        "{\"locationId\": \"" + GoHighLevelDemo.SMALL_LOCATION
                                + "\", \"pageLimit\": 100, \"filters\": [{" + filter + "}]}")
                .body()
                .path("contacts")
                .toString();
    }
}
