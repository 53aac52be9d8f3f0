package dev.omnify.auth.account;

import java.text.Normalizer;
import java.util.Locale;

/**
 * An e-mail address in the form in which two spellings of one address are equal: lower case, one form of Unicode.
 *
 * <p>RFC 5321 lets a server tell {@code A@x} from {@code a@x}; none in use does, and people mix them up.
 */
public record EmailAddress(String value) {
    public EmailAddress {
        value = Normalizer.normalize(value.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
