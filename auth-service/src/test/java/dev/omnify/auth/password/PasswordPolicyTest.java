package dev.omnify.auth.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {
    private static final String EMAIL = "ada.lovelace@example.com";

    private final PasswordPolicy policy = PasswordPolicy.shipped();

    @ParameterizedTest
    @CsvSource({
        "short, TOO_SHORT",
        "elevenchars, TOO_SHORT",
        "password1234, TOO_COMMON",
        "Password2026, TOO_COMMON",
        "P@ssw0rd2026, TOO_COMMON",
        "Passw0rd!2026, TOO_COMMON",
        "passwordpassword, TOO_COMMON",
        "pass-word-1234, TOO_COMMON",
        "Welcome12345, TOO_COMMON",
        "!!Sunshine2025!!, TOO_COMMON",
        "administrator, TOO_COMMON",
        "letmeinplease, TOO_COMMON",
        "iloveyou1234, TOO_COMMON",
        "motdepasse123, TOO_COMMON",
        "omnify202620, TOO_COMMON",
        "aaaaaaaaaaaab, TOO_PREDICTABLE",
        "xyzzyxyzzyxyzzy, TOO_PREDICTABLE",
        "dogcatdogcatdogcat, TOO_PREDICTABLE",
        "abcdefghijklm, TOO_PREDICTABLE",
        "1234509876543210, TOO_PREDICTABLE",
        "poiuytrewqlkjhgf, TOO_PREDICTABLE",
        "1qaz2wsx3edc4rfv, TOO_PREDICTABLE",
        "qwertasdfgzxcvb!, TOO_PREDICTABLE",
        "ada.lovelace, CONTAINS_EMAIL",
        "Ada.Lovelace1815, CONTAINS_EMAIL",
        "ada.lovelace@example.com, CONTAINS_EMAIL"
    })
    void refusesWhatIsTriedFirst(String password, Weakness why) {
        assertThat(policy.weakness(password, EMAIL)).contains(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tinker tailor soldier",
                "correct-horse-battery-9",
                "a long enough passphrase",
                "Sup3rSecret!Pass",
                "Zx9$kLq2#vTr",
                "ümläute sind schön",
                "приветмедведь",
                "九十九の猫と犬が庭で踊る夜",
                "ada.lovelace and the engine",
                "s3cure-enough-for-tests"
            })
    void acceptsWhatIsHardToGuess(String password) {
        assertThat(policy.weakness(password, EMAIL)).isEmpty();
    }

    @Test
    void countsCharactersAndNotBytes() {
        assertThat(policy.weakness("🐘🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵", EMAIL)).contains(Weakness.TOO_SHORT);
        assertThat(policy.weakness("🐘🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔", EMAIL)).isEmpty();
    }

    @Test
    void refusesMoreThanItWillHash() {
        assertThat(policy.weakness("xk7-".repeat(65), EMAIL)).contains(Weakness.TOO_LONG);
    }

    @Test
    void forgivesAShortLocalPart() {
        assertThat(policy.weakness("adamant lemon", "ada@example.com")).isEmpty();
    }
}
