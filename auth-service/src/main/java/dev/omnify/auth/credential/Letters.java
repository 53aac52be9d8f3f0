package dev.omnify.auth.credential;

import dev.omnify.auth.mail.Letter;
import java.util.List;

/** What the mails about a person's own password and address say. */
final class Letters {
    private Letters() {}

    static Letter reset(String link) {
        return new Letter(
                "Choose a new password",
                List.of("Somebody, most likely you, asked for a new password for this address."),
                "Choose a new password",
                link,
                List.of(
                        "The link works once, and for one hour.",
                        "If it was not you, there is nothing to do: your password stays as it is."));
    }

    static Letter passwordChanged() {
        return Letter.notice(
                "Your password was changed",
                "The password of your account was changed a moment ago, and your account was signed out elsewhere.",
                "If it was not you, choose a new password at once with \"Forgot password?\" on the sign-in page.");
    }

    static Letter confirmAddress(String link) {
        return new Letter(
                "Confirm your new e-mail address",
                List.of("Somebody, most likely you, asked to sign in with this address from now on."),
                "Confirm this address",
                link,
                List.of(
                        "The link works once, and for one hour. Until it was opened, the old address counts.",
                        "If it was not you, there is nothing to do."));
    }

    static Letter addressChanged() {
        return Letter.notice(
                "Your e-mail address was changed",
                "Your account has another e-mail address now; you no longer sign in with this one.",
                "If it was not you, tell whoever runs OmniFy in your organization at once.");
    }
}
