package dev.omnify.platform.imports.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.omnify.kit.TenantId;
import dev.omnify.kit.test.Backends;
import dev.omnify.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("backends")
@WithTestResource(Backends.class)
class PreviewApiTest {
    private static final String SHOP = """
            customer_id,date,order_id,amount
            1,2025-01-01,A,10.00
            2,2025-01-02,B,7.50
            """;

    private final TenantId tenant = TenantId.of(UUID.randomUUID().toString());

    private RequestSpecification caller() {
        return caller(tenant);
    }

    private static RequestSpecification caller(TenantId who) {
        return given().auth().oauth2(Tokens.user(who, "imports:write"));
    }

    private void imported(String file, String mapping) {
        String self = caller().contentType("text/csv")
                .queryParam("mapping", mapping)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("self");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> caller().get(self).<String>path("state"), state -> "succeeded".equals(state));
    }

    @Test
    void showsHowAFileWouldBeRead() {
        caller().contentType("text/csv")
                .body("Kunde;Datum;Betrag\n7;24.12.2025;1.234,50\n")
                .post("/api/imports/preview")
                .then()
                .statusCode(200)
                .body("encoding", equalTo("utf-8"))
                .body("delimiter", equalTo(";"))
                .body("dateFormat", equalTo("d/M/yyyy"))
                .body("columns", equalTo(List.of("Kunde", "Datum", "Betrag")))
                .body("mapping.customer_id", equalTo("Kunde"))
                .body("rows", equalTo(List.of(List.of("7", "24.12.2025", "1.234,50"))))
                .body("problems.code", hasItem("no-order-id"));
    }

    @Test
    void marksWhatCannotBeReadAndSaysWhatIsInAnotherCurrency() {
        caller().contentType("text/csv")
                .body(
                        "customer_id,date,order_id,amount,currency\n1,2025-01-01,A,5,EUR\n2,soon,B,abc,GBP\n,2025-01-02,C,1,GBP\n"
                                + "3,2042-01-01,D,7,GBP\n4,2025-01-03,E,7,EUR\n")
                .post("/api/imports/preview")
                .then()
                .statusCode(200)
                .body("unreadable.row", equalTo(List.of(1, 1, 3)))
                .body("unreadable.column", equalTo(List.of(1, 3, 1)))
                .body("unreadable.code", equalTo(List.of("date-unreadable", "amount-unreadable", "date-in-future")))
                .body("looked.rows", equalTo(5))
                .body("looked.rejected", equalTo(3))
                .body("looked.reasons.code", equalTo(List.of("date-unreadable", "customer-missing", "date-in-future")))
                .body("otherCurrency.organization", equalTo("GBP"))
                .body("otherCurrency.rows", equalTo(2))
                .body("otherCurrency.currencies[0].currency", equalTo("EUR"));
        caller().contentType("text/csv")
                .body(SHOP)
                .post("/api/imports/preview")
                .then()
                .statusCode(200)
                .body("unreadable", hasSize(0))
                .body("otherCurrency", nullValue());
    }

    @Test
    void asksAboutHeadingsItDoesNotKnowAndRemembersTheAnswer() {
        String file = "顧客,注文日,金額\nA1,2025-01-05,100\n";
        byte[] legacy = "顧客番号,注文日,合計金額,商品名\nA1,2025-01-05,100,テスト機能表\n".getBytes(Charset.forName("Shift_JIS"));
        caller().contentType("text/csv")
                .queryParam("encoding", "shift_jis")
                .body(legacy)
                .post("/api/imports/preview")
                .then()
                .statusCode(200)
                .body("encoding", equalTo("shift_jis"))
                .body("columns[0]", equalTo("顧客番号"))
                .body("problems.code", hasItem("column-missing"));
        imported(file, "{\"customer_id\":\"顧客\",\"date\":\"注文日\",\"amount\":\"金額\"}");
        caller().contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/imports/preview")
                .then()
                .statusCode(200)
                .body("remembered", equalTo(true))
                .body("mapping.customer_id", equalTo("顧客"))
                .body("looked.rejected", equalTo(0));
        caller(TenantId.of(UUID.randomUUID().toString()))
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/imports/preview")
                .then()
                .statusCode(200)
                .body("remembered", equalTo(false))
                .body("problems.code", hasItem("column-missing"));
    }
}
