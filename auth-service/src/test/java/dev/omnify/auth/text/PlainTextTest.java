package dev.omnify.auth.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.kit.text.Signs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    private static boolean allowsName(String value) {
        return PlainText.Check.isName(value);
    }

    private static boolean allowsAddress(String value) {
        return value.strip().codePoints().noneMatch(Signs::cannotBeSeen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Lovelace",
                "Amazon.com, Inc.",
                "Zoë Müller-Łukasz",
                "محمد بن سلمان",
                "יוסף",
                "王小明",
                "👩‍🔬 Lab",
                "می‌خواهم",
                "ក្រុមហ៊ុន\u200Bអូមនី",
                "ร้าน\u200Bไทย",
                "ᠠᠴᠠ\u180Eᠠ",
                "I ❤\uFE0F tea",
                "1\uFE0F\u20E3 Shop",
                "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F Highland",
                "葛\uDB40\uDD00城",
                "\u0601 12",
                "\u06DD12",
                "שלום\u200F!",
                "O'Neill & Söhne <GmbH>"
            })
    void takesNamesOfAllScripts(String name) {
        assertThat(allowsName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "URGENT: http://evil.example/login",
                "see WWW.evil.example",
                "a\u0000b",
                "a\nb",
                "a\u001Bb",
                "a\u0085b",
                "\uD83D",
                "x\uDC00",
                "a\u202Eb",
                "a\u202Ab",
                "a\u2066b",
                "a\u2069b",
                "a\u2028b",
                "a\u200Bb",
                "a\u00ADb",
                "a\u2060b",
                "a\uFEFFb",
                "a\u180Eb",
                "Ada\u206A",
                "Ada\u2065x",
                "Ada\uDB40\uDC41\uDB40\uDC42",
                "Ada\uFFF9x",
                "Ad\u034Fa",
                "Ada\uFE0F",
                "Ada\uDB40\uDD00",
                "Ada\u3164",
                "ក\u17B4",
                "",
                " ",
                "\u2003",
                "\u00A0",
                "\uFEFF",
                "\u00AD",
                "\u200B",
                "\u200D",
                "\u3164",
                "\u115F\u1160",
                "\uFFA0",
                "\u2800",
                "\u061C",
                "\u0301",
                "\uFE0F",
                "\u200B \u2060"
            })
    void refusesNamesThatDoNotReadAsTheyAreWritten(String name) {
        assertThat(allowsName(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.com", " ada@example.com ", "zoë@exämple.com", "a+b@example.com"})
    void takesAddresses(String value) {
        assertThat(allowsAddress(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ad\u200Ba@example.com",
                "ad\u00ADa@example.com",
                "ad\u2060a@example.com",
                "ad\uFEFFa@example.com",
                "ad\u200Da@example.com",
                "ad\u034Fa@example.com",
                "ad\u3164a@example.com",
                "ad\uFE0Fa@example.com",
                "ad a@example.com",
                "ad\u00A0a@example.com",
                "ad\u0000a@example.com"
            })
    void refusesAddressesWithWhatCannotBeSeen(String value) {
        assertThat(allowsAddress(value)).isFalse();
    }
}
