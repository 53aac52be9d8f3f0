package dev.omnify.platform.export.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.omnify.kit.TenantId;
import dev.omnify.kit.test.Backends;
import dev.omnify.kit.test.DocumentedAnswers;
import dev.omnify.kit.test.Tokens;
import dev.omnify.platform.consent.Consent;
import dev.omnify.platform.consent.ConsentDecision;
import dev.omnify.platform.consent.ConsentPurpose;
import dev.omnify.platform.consent.ConsentStatement;
import dev.omnify.platform.customer.Customer;
import dev.omnify.platform.customer.CustomerRecord;
import dev.omnify.platform.customer.IntakeBatch;
import dev.omnify.platform.customer.PersonalField;
import dev.omnify.platform.customer.RecordIntake;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("backends")
@WithTestResource(Backends.class)
@WithTestResource(FakeEyes.class)
class ExportApiTest {
    private static final String EXPORTS = "/api/customers/exports";

    @Inject
    RecordIntake intake;

    private final TenantId tenant = TenantId.of(UUID.randomUUID().toString());
    private final TenantId other = TenantId.of(UUID.randomUUID().toString());

    private static RequestSpecification caller(TenantId tenant, String... permissions) {
        return given().filter(DocumentedAnswers.ofTheService()).auth().oauth2(Tokens.user(tenant, permissions));
    }

    private void bring(CustomerRecord... records) {
        intake.accept(tenant, new IntakeBatch(UUID.randomUUID().toString(), "shop", List.of(records)));
    }

    private static CustomerRecord person(String id, ConsentDecision marketing) {
        return new CustomerRecord(
                id,
                Map.of(PersonalField.NAME, "Ada " + id, PersonalField.EMAIL, id + "@example.com"),
                Map.of(),
                Set.of(),
                new Consent(
                        Map.of(ConsentPurpose.MARKETING, new ConsentStatement(marketing, "shop", null, Instant.EPOCH))),
                List.of());
    }

    private static URI service() {
        return URI.create("http://localhost:" + RestAssured.port);
    }

    private static String eyes() {
        return ConfigProvider.getConfig().getValue(FakeEyes.URL, String.class);
    }

    private void give(String path, boolean actionable, Stream<String> ids, String end) {
        String members = ids.map(
                        id -> "{\"customerId\":\"" + Customer.idOf(tenant, "shop", id)
                                + "\",\"state\":\"tested\",\"risk\":0.5,\"value\":{\"amount\":1050,\"currency\":\"GBP\"},\"segment\":\"0\"}\n")
                .collect(Collectors.joining());
        given().body(
                        "{\"header\":{\"analysisId\":\"a\",\"asOf\":\"2026-11-29\",\"window\":\"30d\",\"kind\":\"churn\",\"gate\":\""
                                + (actionable ? "passed" : "failed") + "\",\"actionable\":" + actionable
                                + ",\"name\":{\"code\":\"at-risk\",\"arguments\":{}},\"currency\":\"GBP\"}}\n" + members
                                + end)
                .put(eyes() + "/internal/lists/" + path)
                .then()
                .statusCode(200);
    }

    @Test
    void aSegmentThatNobodyNamedIsCalledAsItIsWordedInTheRequest() {
        bring(person("1", ConsentDecision.GRANTED));
        give("churn/30d", true, Stream.of("1"), "{\"end\":{\"customers\":1}}\n");

        assertThat(caller(tenant, "customers:export")
                        .queryParam("list", "churn")
                        .queryParam("columns", "external-id,segment")
                        .queryParam("segmentName", "0:Repeat buyers, 3 or more orders", "1:Others")
                        .get(EXPORTS)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo("\ufeffexternal_id,segment\r\n1,\"Repeat buyers, 3 or more orders\"\r\n");
        for (String wrong : List.of("0", ":words", "0: ", "0:" + "x".repeat(201))) {
            caller(tenant, "customers:export")
                    .queryParam("list", "churn")
                    .queryParam("segmentName", wrong)
                    .get(EXPORTS)
                    .then()
                    .statusCode(422)
                    .body("errors.field", hasItem("segmentName"));
        }
    }

    @Test
    void aListIsTakenOutAsAFileForAnotherSystem() {
        bring(person("1", ConsentDecision.GRANTED), person("2", ConsentDecision.REFUSED));
        give("lapsed/60d", true, Stream.of("1", "2"), "{\"end\":{\"customers\":2}}\n");

        var file = caller(tenant, "customers:export")
                .queryParam("list", "lapsed")
                .queryParam("window", "60d")
                .queryParam("preset", "klaviyo")
                .get(EXPORTS)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/csv;charset=UTF-8"))
                .header("Cache-Control", equalTo("no-store"))
                .extract();
        assertThat(file.header("Content-Disposition"))
                .matches("attachment; filename=\"win-back-klaviyo-[-\\d]+\\.csv\"");
        assertThat(file.asString())
                .isEqualTo("Email,Phone Number,First Name,Last Name,External ID\r\n1@example.com,,Ada,1,1\r\n");
        caller(tenant, "customers:export")
                .queryParam("list", "lapsed")
                .queryParam("window", "60d")
                .get(EXPORTS + "/summary")
                .then()
                .statusCode(200)
                .body("members", equalTo(2))
                .body("channels.email.refused", equalTo(1))
                .body("channels.sms.unreachable", equalTo(2))
                .body("presets.klaviyo.agreed", equalTo(1));
    }

    @Test
    void nobodyElseTakesAListOut() {
        bring(person("1", ConsentDecision.GRANTED));
        give("lapsed/60d", true, Stream.of("1"), "{\"end\":{\"customers\":1}}\n");

        for (String path : List.of(EXPORTS, EXPORTS + "/summary")) {
            caller(tenant, "customers:read", "customers:write").get(path).then().statusCode(403);
            given().get(path).then().statusCode(401);
            String others = caller(other, "customers:export")
                    .queryParam("list", "lapsed")
                    .queryParam("window", "60d")
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(others).doesNotContain("example.com");
        }
    }

    @Test
    void whoRefusedInAnotherSourceIsInNoFile() {
        bring(person("1", ConsentDecision.GRANTED), person("2", ConsentDecision.GRANTED));
        var refused = new CustomerRecord(
                "g1",
                Map.of(PersonalField.EMAIL, "1@Example.com"),
                Map.of(),
                null,
                new Consent(Map.of(
                        ConsentPurpose.MARKETING,
                        new ConsentStatement(ConsentDecision.REFUSED, "gohighlevel", null, Instant.EPOCH))),
                List.of());
        intake.accept(tenant, new IntakeBatch(UUID.randomUUID().toString(), "gohighlevel", List.of(refused)));

        String file = caller(tenant, "customers:export")
                .queryParam("preset", "klaviyo")
                .get(EXPORTS)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(file).isEqualTo("Email,Phone Number,First Name,Last Name,External ID\r\n2@example.com,,Ada,2,2\r\n");
        caller(tenant, "customers:export")
                .get(EXPORTS + "/summary")
                .then()
                .statusCode(200)
                .body("channels.email.refused", equalTo(2))
                .body("presets.klaviyo.agreed", equalTo(1));
    }

    @Test
    void theCustomersOfAFilterAreTakenOut() {
        bring(person("1", ConsentDecision.GRANTED), person("2", ConsentDecision.REFUSED));

        String file = caller(tenant, "customers:export")
                .queryParam("marketing", "refused")
                .queryParam("columns", "email,consent")
                .get(EXPORTS)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(file)
                .endsWith("email,consent_email,consent_sms,consent_ads\r\n2@example.com,refused,refused,refused\r\n");
    }

    @Test
    void aListWhoseEvidenceFailedHasNoPreset() {
        give("churn/90d", false, Stream.of(), "{\"end\":{\"customers\":0}}\n");
        var asking = Map.of("list", "churn", "window", "90d", "preset", "meta");

        caller(tenant, "customers:export")
                .queryParams(asking)
                .get(EXPORTS)
                .then()
                .statusCode(409)
                .body("code", equalTo("list-not-actionable"));
        caller(tenant, "customers:export")
                .queryParams(asking)
                .get(EXPORTS + "/summary")
                .then()
                .statusCode(200)
                .body("actionable", equalTo(false));
    }

    @Test
    void whatDoesNotFitIsSaidFieldByField() {
        for (var wrong : Map.of(
                        "list",
                        "everybody",
                        "window",
                        "45d",
                        "preset",
                        "mailchimp",
                        "columns",
                        "email,shoe-size",
                        "includeUnknown",
                        "maybe",
                        "marketing",
                        "perhaps")
                .entrySet()) {
            caller(tenant, "customers:export")
                    .queryParam(wrong.getKey(), wrong.getValue())
                    .get(EXPORTS)
                    .then()
                    .statusCode(422)
                    .body("errors.field", hasItem(wrong.getKey()));
        }
        caller(tenant, "customers:export")
                .queryParam("list", "segment")
                .get(EXPORTS)
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("segment"));
        caller(tenant, "customers:export")
                .queryParam("list", "segment")
                .queryParam("segment", "none")
                .get(EXPORTS)
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    void aListThatBreaksOffAfterTheAnswerBeganEndsInABrokenDownload() throws Exception {
        int many = 3_000;
        bring(IntStream.range(0, many)
                .mapToObj(i -> person("c" + i, ConsentDecision.GRANTED))
                .toArray(CustomerRecord[]::new));
        var ids = IntStream.range(0, many).mapToObj(i -> "c" + i).toList();
        var request = HttpRequest.newBuilder(service().resolve(EXPORTS + "?list=churn&window=30d"))
                .header("Authorization", "Bearer " + Tokens.user(tenant, "customers:export"))
                .timeout(Duration.ofSeconds(60))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            give("churn/30d", true, ids.stream(), "{\"end\":{\"customers\":" + many + "}}\n");
            var whole = client.send(request, BodyHandlers.ofString());
            assertThat(whole.statusCode()).isEqualTo(200);
            assertThat(whole.body().lines()).hasSize(1 + many);

            give("churn/30d", true, ids.stream(), "");
            assertThatThrownBy(() -> client.send(request, BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aListThatBreaksOffBeforeTheAnswerBeganIsUnavailable() {
        bring(person("1", ConsentDecision.GRANTED));
        give("segments/cut", true, Stream.of("1"), "");

        caller(tenant, "customers:export")
                .queryParam("list", "segment")
                .queryParam("segment", "cut")
                .get(EXPORTS)
                .then()
                .statusCode(503)
                .body("code", equalTo("unavailable"));
    }
}
