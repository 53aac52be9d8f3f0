package dev.omnify.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.omnify.local.sandbox.gohighlevel.GoHighLevelDemo;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GoHighLevelPagingTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);

    private static Sandbox sandbox;
    private static SandboxClient client;

    @BeforeAll
    static void start() throws IOException {
        var unlimited = new SandboxSettings(1_000_000, 1_000_000, Duration.ofSeconds(10), Optional.of(LAST_DAY));
        sandbox = Sandbox.start(0, unlimited, Clock.systemUTC());
        client = SandboxClient.of(sandbox);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void searchAfterWalksAllContactsExactlyOnce() throws Exception {
        var ids = new ArrayList<String>();
        String after = "";
        while (true) {
            var page = search("\"pageLimit\": 100" + after).path("contacts");
            page.forEach(contact -> ids.add(contact.path("id").asText()));
            if (page.size() < 100) {
                break;
            }
            after = ", \"searchAfter\": " + page.get(99).path("searchAfter");
        }

        assertThat(ids).hasSize(3_000).doesNotHaveDuplicates();
    }

    @Test
    void pageNumbersWalkTheSameContactsInTheOrderAsked() throws Exception {
        var times = new ArrayList<String>();
        for (int page = 1; page <= 31; page++) {
            var sorted = "\"sort\": [{\"field\": \"dateUpdated\", \"direction\": \"asc\"}]";
            search("\"pageLimit\": 100, \"page\": " + page + ", " + sorted)
                    .path("contacts")
                    .forEach(contact -> times.add(contact.path("dateUpdated").asText()));
        }

        assertThat(times).hasSize(3_000).isSorted();
    }

    @Test
    void theOldListWalksAllContactsExactlyOnce() throws Exception {
        var ids = new ArrayList<String>();
        String after = "";
        do {
            var answer = client.get("/contacts/?locationId=" + GoHighLevelDemo.LOCATION + "&limit=100" + after)
                    .body();
            answer.path("contacts")
                    .forEach(contact -> ids.add(contact.path("id").asText()));
            var meta = answer.path("meta");
            after = meta.has("nextPageUrl")
                    ? "&startAfterId=" + meta.path("startAfterId").asText() + "&startAfter=" + meta.path("startAfter")
                    : "";
        } while (!after.isEmpty());

        assertThat(ids).hasSize(3_000).doesNotHaveDuplicates();
    }

    @Test
    void offsetsWalkAllOrdersExactlyOnceAndNearlyTwentyThousandOfThemWerePaid() throws Exception {
        var ids = walk("/payments/orders?altType=location&altId=" + GoHighLevelDemo.LOCATION);

        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(19_000);
        assertThat(total("paid") + total("refunded")).isBetween(19_000, 20_000);
        assertThat(total("paid") + total("refunded") + total("unpaid")).isEqualTo(ids.size());
    }

    @Test
    void everyPaidOrderHasOneTransaction() throws Exception {
        var ids = walk("/payments/transactions?altType=location&altId=" + GoHighLevelDemo.LOCATION);

        assertThat(ids).hasSize(total("paid") + total("refunded")).doesNotHaveDuplicates();
    }

    @Test
    void opportunitiesAreWalkedByPageAndByTheLastOne() throws Exception {
        var byPage = new ArrayList<String>();
        var byLast = new ArrayList<String>();
        String path = "/opportunities/search?limit=50&location_id=" + GoHighLevelDemo.LOCATION;
        JsonNode meta = SandboxClient.MAPPER.createObjectNode();
        for (int page = 1; page <= 20; page++) {
            collect(client.get(path + "&page=" + page).body(), byPage);
            var last = page == 1
                    ? ""
                    : "&startAfterId=" + meta.path("startAfterId").asText();
            if (page == 1 || meta.has("nextPageUrl")) {
                var answer = client.get(path + last).body();
                collect(answer, byLast);
                meta = answer.path("meta");
            }
        }

        assertThat(byPage).isEqualTo(byLast).doesNotHaveDuplicates().hasSizeBetween(600, 900);
    }

    @Test
    void opportunitiesAndOrdersNameContactsThatAreThere() throws Exception {
        var opportunity = client.get("/opportunities/search?location_id=" + GoHighLevelDemo.LOCATION)
                .body()
                .at("/opportunities/0");
        var order = client.get("/payments/orders?altType=location&altId=" + GoHighLevelDemo.LOCATION)
                .body()
                .at("/data/0");

        for (var record : List.of(opportunity, order)) {
            assertThat(client.get("/contacts/" + record.path("contactId").asText())
                            .status())
                    .isEqualTo(200);
        }
        assertThat(client.get("/payments/orders/" + order.path("_id").asText() + "?altType=location&altId="
                                + GoHighLevelDemo.LOCATION)
                        .body()
                        .path("amount"))
                .isEqualTo(order.path("amount"));
        assertThat(order.path("createdAt").asText()).startsWith(LAST_DAY.toString());
    }

    private static void collect(JsonNode answer, List<String> ids) {
        answer.path("opportunities").forEach(one -> ids.add(one.path("id").asText()));
    }

    private static JsonNode search(String fields) throws Exception {
        var answer = client.post(
                "/contacts/search", "{\"locationId\": \"" + GoHighLevelDemo.LOCATION + "\", " + fields + "}");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.body();
    }

    private static int total(String paymentStatus) throws Exception {
        return client.get("/payments/orders?limit=1&altType=location&altId=" + GoHighLevelDemo.LOCATION
                        + "&paymentStatus=" + paymentStatus)
                .body()
                .path("totalCount")
                .asInt();
    }

    private static List<String> walk(String path) throws Exception {
        var ids = new ArrayList<String>();
        int total;
        do {
            var answer = client.get(path + "&limit=100&offset=" + ids.size()).body();
            answer.path("data").forEach(one -> ids.add(one.path("_id").asText()));
            total = answer.path("totalCount").asInt();
        } while (ids.size() < total);
        return ids;
    }
}
