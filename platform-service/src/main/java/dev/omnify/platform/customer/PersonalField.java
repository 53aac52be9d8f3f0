package dev.omnify.platform.customer;

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
}
