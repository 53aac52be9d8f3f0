package dev.omnify.auth.permission;

/** Something that a caller may be allowed to do, named {@code noun:verb} as resources ask for it. */
public enum Permission {
    ORGANIZATION_READ("organization:read"),
    ORGANIZATION_WRITE("organization:write"),
    MEMBERS_READ("members:read"),
    MEMBERS_WRITE("members:write"),
    AUDIT_READ("audit:read"),
    PLATFORMS_READ("platforms:read"),
    PLATFORMS_WRITE("platforms:write"),
    IMPORTS_WRITE("imports:write"),
    CUSTOMERS_READ("customers:read"),
    CUSTOMERS_WRITE("customers:write"),
    /** Taking a list of people out as a file, to be used elsewhere. */
    CUSTOMERS_EXPORT("customers:export"),
    EYES_READ("eyes:read"),
    EYES_RUN("eyes:run"),
    /** Reading what services tell each other. No person ever has it. */
    INTERNAL_READ("internal:read");

    private final String text;

    Permission(String text) {
        this.text = text;
    }

    /** The name that tokens and resources use. */
    public String text() {
        return text;
    }
}
