package dev.omnify.auth.password;

import java.util.Locale;

/** Why a password is not accepted. */
public enum Weakness {
    TOO_SHORT("A password has at least 12 characters."),
    TOO_LONG("A password has at most 256 characters."),
    TOO_COMMON("This password is among those that are tried first. Choose another."),
    TOO_PREDICTABLE("This password is a repetition, a sequence or a walk over the keyboard. Choose another."),
    CONTAINS_EMAIL("This password is little more than the e-mail address. Choose another."),
    UNCHANGED("This is your password already. Choose another.");

    private final String sentence;

    Weakness(String sentence) {
        this.sentence = sentence;
    }

    /** The code that clients branch on. */
    public String code() {
        return "password-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One sentence for the person who chose it. */
    public String sentence() {
        return sentence;
    }
}
