package dev.omnify.platform.consent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentDecisionTest {
    @ParameterizedTest
    @CsvSource({
        "yes, no",
        "Ja, Nein",
        "ja, nee",
        "ja, nej",
        "ja, nei",
        "oui, non",
        "sí, no",
        "sì, no",
        "sim, não",
        "tak, nie",
        "kyllä, ei",
        "ano, ne",
        "TRUE, FALSE",
        "WAHR, FALSCH",
        "VRAI, FAUX",
        "VERDADERO, FALSO",
        "1, 0",
        "subscribed, unsubscribed",
        "Opted In, Opted Out",
        "opt-in, opt-out",
        "opted_in, opted_out",
    })
    void whereYesIsUnderstoodNoIsToo(String yes, String no) {
        assertThat(ConsentDecision.parse(yes)).contains(ConsentDecision.GRANTED);
        assertThat(ConsentDecision.parse(no)).contains(ConsentDecision.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"suppressed", "bounced", "Complained", "cleaned", "do_not_contact", "SPAM complaint", "DND"})
    void whoMustNotBeWrittenToHasRefused(String status) {
        assertThat(ConsentDecision.parse(status)).contains(ConsentDecision.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abgemeldet",
                "Widerrufen",
                "désabonné",
                "de\u0301sabonne\u0301e",
                "nicht zugestimmt",
                "nicht\u00a0zugestimmt",
                "ikke",
                "nem",
                "HAYIR",
                "нет",
                "いいえ",
                "✗",
                "❌\ufe0f",
                "Na\u0303o",
                "\uff4e\uff4f",
                "n\u200bo",
                "opt\u2011out",
            })
    void aNoIsANoInWhateverLanguageAndLettersItIsWritten(String word) {
        assertThat(ConsentDecision.parse(word)).contains(ConsentDecision.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0",
                "0,00",
                "No.",
                "\"no\"",
                "(opt-out)",
                "unsubscribe",
                "Unsubscribed!",
                "STOP",
                "nein, danke",
                "Nein danke!",
                "non merci",
                "No, thank you.",
                "no thanks",
                "no; never again",
                "unsubscribed (by link)",
                "Opted out on 2024-03-01",
                "unsubscribed 2024-03-01T09:00:00Z",
            })
    void aNoIsANoWhateverStandsAroundAndBehindIt(String cell) {
        assertThat(ConsentDecision.parse(cell)).contains(ConsentDecision.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "Yes.", "'true'", "[subscribed]"})
    void aYesIsAYesWhateverStandsAroundIt(String cell) {
        assertThat(ConsentDecision.parse(cell)).contains(ConsentDecision.GRANTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes?",
                "no?",
                "n/a",
                "0.5",
                "1.01",
                "yes/no",
                "norway",
                "no restrictions",
                "n, see notes",
                "yes, but"
            })
    void whatMayMeanEitherSaysNothing(String cell) {
        assertThat(ConsentDecision.parse(cell)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"never_subscribed", "NEVER SUBSCRIBED", "not_subscribed", "non-subscribed", "pending"})
    void whoNeverAnsweredIsNoYes(String status) {
        assertThat(ConsentDecision.parse(status)).contains(ConsentDecision.UNKNOWN);
    }

    @Test
    void whatIsNotUnderstoodSaysNothing() {
        assertThat(ConsentDecision.parse("perhaps")).isEmpty();
        assertThat(ConsentDecision.parse(" ")).isEmpty();
    }
}
