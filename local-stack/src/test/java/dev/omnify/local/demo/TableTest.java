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
}
