package dev.omnify.platform.imports.http;

import static dev.omnify.platform.imports.Sent.bytes;
import static dev.omnify.platform.imports.Sent.gzip;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.test.Backends;
import dev.omnify.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("backends")
@WithTestResource(Backends.class)
class ImportApiTest {
    private static final String SHOP = """
            customer_id,date,order_id,amount
            1,2025-01-01,A,10.00
            2,2025-01-02,B,7.50
            1,2025-01-01,A,5.00
            1,2025-01-09,A,-5.00
            ,2025-01-03,C,1.00
            """;

    private final TenantId tenant = TenantId.of(UUID.randomUUID().toString());

    private RequestSpecification caller() {
        return caller(tenant);
    }

    private static RequestSpecification caller(TenantId tenant) {
        return given().auth().oauth2(Tokens.user(tenant, "imports:write", "customers:read"));
    }

    private String start(RequestSpecification request) {
        var answer = request.post("/api/imports").then().statusCode(202).extract();
        String self = answer.path("self");
        assertThat(answer.header("Location")).endsWith(self);
        assertThat(self).isEqualTo("/api/imports/" + answer.path("id"));
        return self;
    }

    private JsonPath ended(String self) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> caller().get(self)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        job -> Set.of("succeeded", "failed", "cancelled").contains(job.getString("state")));
    }

    private JsonPath imported(String text) {
        return ended(start(caller().contentType("text/csv").body(text)));
    }

    private List<JsonNode> activity(String since) {
        String lines = given().auth()
                .oauth2(Tokens.service("eyes", tenant))
                .queryParam("since", since)
                .get("/internal/activity")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();
        return lines.lines().map(ImportApiTest::json).toList();
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    @Test
    void importsAFileAndSaysWhatItHeld() {
        var job = imported(SHOP);
        assertThat(job.getString("state")).as(job.prettyPrint()).isEqualTo("succeeded");
        assertThat(job.getInt("result.rows")).isEqualTo(5);
        assertThat(job.getInt("result.accepted")).isEqualTo(4);
        assertThat(job.getInt("result.rejected")).isEqualTo(1);
        assertThat(job.getInt("result.customers")).isEqualTo(2);
        assertThat(job.getInt("result.orders")).isEqualTo(2);
        assertThat(job.getInt("result.refunds")).isEqualTo(1);
        assertThat(job.getString("result.from")).isEqualTo("2025-01-01");
        assertThat(job.getString("result.to")).isEqualTo("2025-01-09");
        assertThat(job.getString("result.currency")).isEqualTo("GBP");
        caller().get(job.getString("result.errorsUrl"))
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(containsString("6,customer-missing,"));
    }

    @Test
    void streamsWhatChangedAndNothingAfterTheSameFileAgain() throws IOException {
        imported(SHOP);
        var lines = activity("");
        assertThat(lines).hasSize(3);
        var buyer = lines.stream()
                .filter(line -> line.path("orders").size() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(buyer.path("orders").get(0).path("amount").asLong()).isEqualTo(1500);
        assertThat(buyer.path("orders").get(0).path("day").asText()).isEqualTo("2025-01-01");
        assertThat(buyer.path("orders").get(1).path("kind").asText()).isEqualTo("refund");
        assertThat(buyer.path("consent").isEmpty()).isTrue();
        var again = ended(start(caller().contentType("application/gzip").body(gzip(bytes(SHOP)))));
        assertThat(again.getInt("result.orders")).isEqualTo(2);
        assertThat(again.getInt("result.records.customers.unchanged")).isEqualTo(2);
        assertThat(again.getInt("result.records.orders.created")).isZero();
        assertThat(activity("").getLast()).isEqualTo(lines.getLast());
        String watermark = lines.getLast().path("watermark").asText();
        assertThat(activity(watermark).getLast().path("watermark").asText()).isEqualTo(watermark);
    }

    @Test
    void theSameUploadUnderTheSameKeyIsOneImport() {
        String key = UUID.randomUUID().toString();
        String first = start(
                caller().header("Idempotency-Key", key).contentType("text/csv").body(SHOP));
        assertThat(start(caller().header("Idempotency-Key", key)
                        .contentType("text/csv")
                        .body(SHOP)))
                .isEqualTo(first);
        caller().header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(SHOP + "\n")
                .post("/api/imports")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void takesMultipartWithAPartFile() {
        var job = ended(start(caller().multiPart("note", "hello")
                .multiPart("file", "a.csv", SHOP.getBytes(StandardCharsets.UTF_8), "text/csv")));
        assertThat(job.getInt("result.orders")).as(job.prettyPrint()).isEqualTo(2);
    }

    @Test
    void refusesAnEmptyBodyAndOptionsThatMakeNoSense() {
        caller().contentType("text/csv")
                .body("")
                .post("/api/imports")
                .then()
                .statusCode(422)
                .body("code", equalTo("file-empty"));
        caller().contentType("text/csv")
                .queryParam("timezone", "Nowhere/Land")
                .queryParam("currency", "XYZW")
                .queryParam("mapping", "{}")
                .body(SHOP)
                .post("/api/imports")
                .then()
                .statusCode(422)
                .body("code", equalTo("validation-failed"))
                .body("errors.field", equalTo(List.of("currency", "timezone")));
        caller().contentType("text/csv")
                .queryParam("mapping", "[1]")
                .body(SHOP)
                .post("/api/imports")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("mapping"));
    }

    @Test
    void whatIsWrongInsideAFileIsTheJobsProblem() {
        var job = imported("sku,colour\n1,red\n");
        assertThat(job.getString("state")).isEqualTo("failed");
        assertThat(job.getString("problem.code")).isEqualTo("columns-missing");
        assertThat(job.getInt("problem.status")).isEqualTo(422);
        assertThat(job.getList("problem.errors.field")).contains("customer_id", "date", "amount");
        caller().get(job.getString("self") + "/errors").then().statusCode(404);
    }

    @Test
    void refusesATooLongBodyAtOnceByItsLength() throws IOException {
        assertThat(answer("Content-Length: 4000000\r\n", Stream.empty()))
                .startsWith("HTTP/1.1 413")
                .contains("file-too-large");
    }

    @Test
    void refusesATooLongBodyWhileItComesWithoutALength() throws IOException {
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        assertThat(answer(
                        "Transfer-Encoding: chunked\r\n",
                        Stream.generate(() -> chunk).limit(80)))
                .startsWith("HTTP/1.1 413")
                .contains("file-too-large");
    }

    /** Speaks HTTP by hand, because a client that is refused before it has sent everything reports only that. */
    private String answer(String framing, Stream<String> body) throws IOException {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            var out = socket.getOutputStream();
            String token = Tokens.user(tenant, "imports:write");
            out.write(
                    ("POST /api/imports HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\nAuthorization: Bearer "
                                    + token + "\r\n" + framing + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            for (String part : (Iterable<String>) body::iterator) {
                if (socket.getInputStream().available() > 0) {
                    break;
                }
                out.write(part.getBytes(StandardCharsets.US_ASCII));
            }
            socket.setSoTimeout(20_000);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void anotherTenantSeesNothingOfAnImport() {
        var job = imported(SHOP);
        var other = TenantId.of(UUID.randomUUID().toString());
        String self = job.getString("self");
        caller(other).get(self).then().statusCode(404).body("code", equalTo("not-found"));
        caller(other).get(self + "/errors").then().statusCode(404);
        caller(other).delete(self).then().statusCode(404);
        caller(other).get("/api/imports").then().statusCode(200).body("items", hasSize(0));
        caller(other).get("/api/customers").then().statusCode(200).body("items", hasSize(0));
        caller().get("/api/imports").then().statusCode(200).body("items.self", hasItem(self));
    }

    @Test
    void customersShowTheirProfileToPeopleAndOnlyIdsToServices() {
        var job = ended(start(caller().contentType("text/csv")
                .queryParam("kind", "customers")
                .queryParam("filename", "buyers.csv")
                .body("customer_id,name,email,consent_marketing\n7,Ann Archer,ann@example.com,no\n")));
        assertThat(job.getString("subject")).isEqualTo("buyers.csv");
        String id = caller().get("/api/customers")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].personal.name", equalTo("Ann Archer"))
                .body("items[0].externalIds[0].id", equalTo("7"))
                .body("items[0].consent.marketing.decision", equalTo("refused"))
                .body("items[0].orders", equalTo(0))
                .extract()
                .path("items[0].customerId");
        caller().get("/api/customers/" + id).then().statusCode(200).body("personal.email", equalTo("ann@example.com"));
        given().auth()
                .oauth2(Tokens.service("eyes", tenant))
                .get("/internal/customers/" + id)
                .then()
                .statusCode(200)
                .body("customerId", equalTo(id))
                .body("personal.email", nullValue());
    }

    @Test
    void pagesThroughCustomers() {
        imported("customer_id,date,order_id,amount\n1,2025-01-01,A,1\n2,2025-01-01,B,1\n3,2025-01-01,C,1\n");
        var first = caller().queryParam("limit", 2)
                .get("/api/customers")
                .then()
                .statusCode(200)
                .extract();
        assertThat(first.jsonPath().getList("items")).hasSize(2);
        assertThat(first.header("Link")).endsWith("rel=\"next\"");
        caller().queryParam("cursor", first.<String>path("next"))
                .get("/api/customers")
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @Test
    void permissionsAreAsked() {
        given().get("/api/imports").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.user(tenant, "eyes:read"))
                .get("/api/imports")
                .then()
                .statusCode(403);
        caller().get("/internal/activity").then().statusCode(403);
        caller().contentType(ContentType.JSON)
                .get("/api/imports/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        caller().delete(start(caller().contentType("text/csv").body(SHOP)))
                .then()
                .statusCode(200)
                .body("self", startsWith("/api/imports/"));
        given().auth()
                .oauth2(Tokens.service("eyes", tenant))
                .queryParam("since", "rubbish")
                .get("/internal/activity")
                .then()
                .statusCode(400)
                .body("code", endsWith("cursor-invalid"));
    }
}
