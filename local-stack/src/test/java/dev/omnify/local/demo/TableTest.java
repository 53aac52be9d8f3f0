package dev.omnify.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void numbersStandToTheRightAndWordsToTheLeft() {
        var table = new Table("segment", "size");
        table.row("Loyal", "1,204");
        table.row("New", "96");

        assertThat(table.lines())
                .containsExactly("segment   size", "───────  ─────", "Loyal    1,204", "New         96");
    }

    @Test
    void moneyIsShownInTheCurrencysOwnUnits() throws IOException {
        var json = new ObjectMapper();

        assertThat(Figures.money(json.readTree("{\"amount\":123456,\"currency\":\"GBP\"}")))
                .isEqualTo("GBP 1,235");
        assertThat(Figures.money(json.readTree("{\"amount\":5000,\"currency\":\"JPY\"}")))
                .isEqualTo("JPY 5,000");
        assertThat(Figures.money(json.readTree("{}"))).isEqualTo("–");
    }

    @Test
    void phrasesAreToldByTheirCodeAndFigures() throws IOException {
        var json = new ObjectMapper();

        assertThat(Figures.words(json.readTree("""
                {"code": "reading-rows", "arguments": {"read": 12000, "of": "orders", "share": 0.25,
                 "spend": {"amount": 5000, "currency": "JPY"}}}""")))
                .isEqualTo("reading rows: read 12,000, of orders, share 0.3, spend JPY 5,000");
        assertThat(Figures.words(json.readTree("{\"code\": \"summing-up\", \"arguments\": {}}")))
                .isEqualTo("summing up");
        assertThat(Figures.words(json.readTree("null"))).isEmpty();
    }
}
