package dev.omnify.auth.account;

import java.util.UUID;

/**
 * Names a person's account.
 *
 * @param value a UUID in its canonical lower-case text
 */
public record AccountId(String value) {
    public AccountId {
        if (!UUID.fromString(value).toString().equals(value)) {
            throw new IllegalArgumentException("not a canonical UUID: " + value);
        }
    }
}
