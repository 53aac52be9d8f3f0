package dev.omnify.platform.customer;

import dev.omnify.platform.address.EmailAddresses;
import java.util.List;
import java.util.Locale;

/** The fields of a customer that name a person. They are stored sealed under a key of that person only. */
public enum PersonalField {
    NAME("name"),
    FIRST_NAME("firstName"),
    LAST_NAME("lastName"),
    EMAIL("email"),
    PHONE("phone"),
    ADDRESS("address");

    private final String key;

    PersonalField(String key) {
        this.key = key;
    }

    /** The field's name in answers and inside the sealed text. */
    public String key() {
        return key;
    }

    /**
     * The one form in which a value is hashed: case and surrounding blanks do not count, of a phone number only digits
     * and plus signs do, and of a text with e-mail addresses the first.
     */
    public String comparable(String value) {
        var addresses = this == EMAIL ? EmailAddresses.in(value) : List.<String>of();
        if (!addresses.isEmpty()) {
            return addresses.getFirst();
        }
        String dialled = this == PHONE ? value.replaceAll("[^+\\d]", "") : "";
        return dialled.isEmpty() ? value.strip().toLowerCase(Locale.ROOT) : dialled;
    }
}
