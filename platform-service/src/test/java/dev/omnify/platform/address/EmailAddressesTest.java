package dev.omnify.platform.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@x.example",
                "ANN@X.EXAMPLE",
                " ann@x.example ",
                "\u00a0ann@x.example\u200b",
                "<ann@x.example>",
                "Ann <ann@x.example>",
                "\"Byrne, Ann\" <ann@x.example>",
                "Byrne, Ann <ann@x.example>",
                "\"ann\"@x.example",
                "mailto:ann@x.example",
                "<mailto:Ann@x.example>",
                "E-Mail: ann@x.example",
                "SMTP:ann@x.example",
                "'ann@x.example",
                "\u2019ann@x.example\u2019",
                "\"ann@x.example\"",
                "=\"ann@x.example\"",
                "ann@x.example.",
                "ann@x.example,",
                "ann@x.example;",
                "(ann@x.example)",
                "ann@x.example (Ann)",
                "\uff41\uff4e\uff4e@x.example",
                "ann\uff20x.example",
                "ann@x.example; Ann@x.example",
            })
    void oneAddressIsTheSameHoweverItIsWritten(String written) {
        assertThat(EmailAddresses.in(written)).containsExactly("ann@x.example");
        assertThat(EmailAddresses.mentioned(written)).contains("ann@x.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@x.example;bob@x.example",
                "ann@x.example, Bob <bob@x.example>",
                "ann@x.example bob@x.example",
                "ann@x.example | bob@x.example",
                "<ann@x.example>\n<bob@x.example>",
            })
    void severalAddressesAreSeveral(String written) {
        assertThat(EmailAddresses.in(written)).containsExactly("ann@x.example", "bob@x.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "not an email", "@", "a@", "@x.example", "a@x", "a@@x.example", "a b@x.org", "n/a", "a@.org"
            })
    void whatIsNoAddressIsNone(String written) {
        assertThat(EmailAddresses.in(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "write to ann@x.example, please",
                "ann@x.example/bob@x.example",
                "mailto:bob@x.org?cc=ann@x.example"
            })
    void anAddressIsFoundAmongOtherWords(String written) {
        assertThat(EmailAddresses.mentioned(written)).contains("ann@x.example");
    }

    @Test
    void addressesThatDifferStayApart() {
        assertThat(EmailAddresses.in("o'brien+news@x.example")).containsExactly("o'brien+news@x.example");
        assertThat(EmailAddresses.in("_ann@x.example")).containsExactly("_ann@x.example");
        assertThat(EmailAddresses.in("a.nn@x.example")).containsExactly("a.nn@x.example");
    }

    @Test
    void aDomainIsTheSameInItsOwnLettersAndInPunycode() {
        assertThat(EmailAddresses.in("ann@xn--mnchen-3ya.example"))
                .isEqualTo(EmailAddresses.in("ann@M\u00fcnchen.example"))
                .containsExactly("ann@m\u00fcnchen.example");
    }

    @Test
    void onlyWhatStandsAroundAnAddressIsTakenAway() {
        assertThat(EmailAddresses.tidied("Ann <ann@x.example>")).isEqualTo("ann@x.example");
        assertThat(EmailAddresses.tidied("Ann@X.example")).isEqualTo("Ann@X.example");
        assertThat(EmailAddresses.tidied("ann@x.example;bob@x.example")).isEqualTo("ann@x.example;bob@x.example");
        assertThat(EmailAddresses.tidied("not an email")).isEqualTo("not an email");
    }
}
