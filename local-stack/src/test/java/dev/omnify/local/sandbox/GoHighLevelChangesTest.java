package dev.omnify.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.omnify.local.sandbox.gohighlevel.GoHighLevelDemo;
import java.io.IOException;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GoHighLevelChangesTest {
    private Sandbox sandbox;
    private SandboxClient client;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(0, SandboxSettings.VENDORS_OWN, Clock.systemUTC());
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
