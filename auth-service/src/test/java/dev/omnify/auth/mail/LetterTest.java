package dev.omnify.auth.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LetterTest {
    private final Letter letter = new Letter(
            "You are invited to <b>Engines</b>",
            List.of("Ada \"the countess\" & co invite you."),
            "Look",
            "https://omnify.example.com/invitation#a.b.c",
            List.of("It works once."));

    @Test
    void saysTheSameInTextAndInHtml() {
        assertThat(letter.text())
                .contains("Ada \"the countess\" & co invite you.")
                .contains("Look:\nhttps://omnify.example.com/invitation#a.b.c\n")
                .contains("It works once.");
        assertThat(letter.html())
                .contains("<a href=\"https://omnify.example.com/invitation#a.b.c\">Look</a>")
                .contains("It works once.");
    }

    @Test
    void showsWhatPeopleCallThemselvesAndNothingElse() {
        assertThat(letter.html())
                .contains("Ada &quot;the countess&quot; &amp; co invite you.")
                .contains("&lt;b&gt;Engines&lt;/b&gt;")
                .doesNotContain("<b>");
    }

    @Test
    void keepsItsLinkOutOfLogs() {
        assertThat(letter.toString()).doesNotContain("a.b.c");
    }
}
