package dev.omnify.platform.connection.http;

import static dev.omnify.platform.connection.http.PlatformsApi.PLATFORM;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.omnify.kit.TenantId;
import dev.omnify.kit.test.Backends;
import dev.omnify.kit.test.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("backends")
@WithTestResource(Backends.class)
@WithTestResource(value = FakeGoHighLevel.class, scope = TestResourceScope.GLOBAL)
class SyncsApiTest {
    private static final String WARNINGS = "result.streams.find { it.name == 'orders' }.warnings";

    private final PlatformsApi api = new PlatformsApi();

    @AfterEach
    void heal() {
        api.fault("none", 0);
    }

    private void connect(String token) {
        api.connect(token, "location-one").statusCode(201);
    }

    private String start() {
        var answer =
                api.caller().post(PLATFORM + "/sync").then().statusCode(202).extract();
        String self = answer.path("self");
        assertThat(answer.header("Location")).endsWith(self);
        assertThat(self).isEqualTo(PLATFORM + "/syncs/" + answer.path("id"));
        assertThat(answer.<String>path("subject")).isNotBlank();
        return self;
    }

    private JsonPath ended(String self) {
        return await().atMost(Duration.ofSeconds(40))
                .until(
                        () -> api.caller()
                                .get(self)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        job -> Set.of("succeeded", "failed", "cancelled").contains(job.getString("state")));
    }

    private static void counts(JsonPath job, String stream, int read, int created, int unchanged, int failed) {
        String at = "result.streams.find { it.name == '" + stream + "' }.";
        assertThat(job.getString("state")).as(job.prettyPrint()).isEqualTo("succeeded");
        assertThat(job.getInt(at + "read")).as("%s read", stream).isEqualTo(read);
        assertThat(job.getInt(at + "created")).as("%s created", stream).isEqualTo(created);
        assertThat(job.getInt(at + "unchanged")).as("%s unchanged", stream).isEqualTo(unchanged);
        assertThat(job.getInt(at + "failed")).as("%s failed", stream).isEqualTo(failed);
    }

    @Test
    void bringsEverythingInOnceAndTheSecondTimeChangesNothing() {
        connect("pit-one");
        var first = ended(start());

        counts(first, "contacts", 5, 5, 0, 0);
        counts(first, "opportunities", 3, 2, 0, 0);
        counts(first, "orders", 6, 5, 0, 1);
        counts(first, "refunds", 1, 1, 0, 0);
        assertThat(first.getFloat("progress")).isEqualTo(1.0f);

        var second = ended(start());
        counts(second, "contacts", 5, 0, 5, 0);
        counts(second, "opportunities", 3, 0, 2, 0);
        counts(second, "orders", 6, 0, 5, 1);
        counts(second, "refunds", 1, 0, 1, 0);
        api.caller().get(PLATFORM + "/syncs").then().statusCode(200).body("items", hasSize(2));
    }

    @Test
    void anOrderOfADayToComeIsKeptAndRemarkedAndCountsInNothingUntilThen() {
        api.connect("pit-ahead", "location-ahead").statusCode(201);
        var first = ended(start());

        counts(first, "orders", 6, 5, 0, 1);
        assertThat(first.getList(WARNINGS + ".code")).containsExactly("future-dated-record");
        assertThat(first.getList(WARNINGS + ".arguments.records")).containsExactly(1);
        given().auth()
                .oauth2(Tokens.user(api.tenant(), "customers:read"))
                .get("/api/overview")
                .then()
                .statusCode(200)
                .body("sources[0].orders", equalTo(4))
                .body("sources[0].lastOrder", startsWith("2026-10-"));

        var second = ended(start());
        counts(second, "orders", 6, 0, 5, 1);
        assertThat(second.getList(WARNINGS + ".arguments.records")).containsExactly(1);
    }

    @Test
    void aVendorWhoseListsNeverEndEndsNoSyncsTime() {
        connect("pit-one");
        api.fault("endless", 1_000_000);
        var job = ended(start());
        api.fault("none", 0);

        assertThat(job.getString("state")).as(job.prettyPrint()).isEqualTo("succeeded");
        for (String stream : List.of("contacts", "opportunities", "orders", "refunds")) {
            assertThat(job.getString("result.streams.find { it.name == '" + stream + "' }.problem.code"))
                    .as(stream)
                    .isIn("vendor-cursor-repeats", "vendor-page-repeats");
        }
        assertThat(job.getInt("result.streams.find { it.name == 'contacts' }.read"))
                .isBetween(2, 6);
        assertThat(job.getInt("result.streams.find { it.name == 'orders' }.created"))
                .isEqualTo(2);
    }

    @Test
    void goesOnWhenTheVendorsLimitIsOver() {
        connect("pit-one");
        api.fault("limit", 2);
        counts(ended(start()), "orders", 6, 5, 0, 1);
    }

    @Test
    void skipsWhatTheTokenDoesNotAllowAndSaysSo() {
        connect("pit-contacts");
        var job = ended(start());

        counts(job, "contacts", 5, 5, 0, 0);
        counts(job, "orders", 0, 0, 0, 0);
        assertThat(job.getString("result.streams.find { it.name == 'orders' }.skipped"))
                .contains("payments/orders.readonly");
    }

    @Test
    void aRevokedTokenFailsTheSyncAndAsksForRenewal() {
        connect("pit-one");
        api.fault("revoked", 1_000);
        var job = ended(start());

        assertThat(job.getString("state")).isEqualTo("failed");
        assertThat(job.getString("problem.code")).isEqualTo("vendor-credentials-refused");
        api.caller().get("/api/platforms").then().body("items[0].state", equalTo("reconnect-needed"));
    }

    @Test
    void withoutAConnectionThereIsNothingToSync() {
        api.caller().post(PLATFORM + "/sync").then().statusCode(404).body("code", equalTo("not-connected"));
        api.caller().get(PLATFORM + "/syncs/" + UUID.randomUUID()).then().statusCode(404);
        api.caller().delete(PLATFORM + "/syncs/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void aSyncOfAnotherOrganizationIsNotFound() {
        connect("pit-one");
        String self = start();
        ended(self);
        var stranger = Tokens.user(TenantId.of(UUID.randomUUID().toString()), "platforms:read", "platforms:write");

        given().auth().oauth2(stranger).get(self).then().statusCode(404).contentType(containsString("problem+json"));
        given().auth().oauth2(stranger).delete(self).then().statusCode(404);
    }
}
