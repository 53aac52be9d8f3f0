package dev.omnify.auth.permission;

import static dev.omnify.auth.permission.Permission.AUDIT_READ;
import static dev.omnify.auth.permission.Permission.CUSTOMERS_EXPORT;
import static dev.omnify.auth.permission.Permission.CUSTOMERS_READ;
import static dev.omnify.auth.permission.Permission.CUSTOMERS_WRITE;
import static dev.omnify.auth.permission.Permission.EYES_READ;
import static dev.omnify.auth.permission.Permission.EYES_RUN;
import static dev.omnify.auth.permission.Permission.IMPORTS_WRITE;
import static dev.omnify.auth.permission.Permission.MEMBERS_READ;
import static dev.omnify.auth.permission.Permission.MEMBERS_WRITE;
import static dev.omnify.auth.permission.Permission.ORGANIZATION_READ;
import static dev.omnify.auth.permission.Permission.ORGANIZATION_WRITE;
import static dev.omnify.auth.permission.Permission.PLATFORMS_READ;
import static dev.omnify.auth.permission.Permission.PLATFORMS_WRITE;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a person is in an organization. Resources check permissions, never roles. */
public enum Role {
    /** Signed the organization up. */
    OWNER(EnumSet.complementOf(EnumSet.of(Permission.INTERNAL_READ))),
    /** Runs it: settings, people, connections. */
    ADMIN(EnumSet.of(
            ORGANIZATION_READ,
            ORGANIZATION_WRITE,
            MEMBERS_READ,
            MEMBERS_WRITE,
            AUDIT_READ,
            PLATFORMS_READ,
            PLATFORMS_WRITE,
            IMPORTS_WRITE,
            CUSTOMERS_READ,
            CUSTOMERS_WRITE,
            CUSTOMERS_EXPORT,
            EYES_READ,
            EYES_RUN)),
    /** Works with customers: brings data in, analyses, edits, takes lists out. */
    MARKETER(EnumSet.of(
            ORGANIZATION_READ,
            MEMBERS_READ,
            PLATFORMS_READ,
            IMPORTS_WRITE,
            CUSTOMERS_READ,
            CUSTOMERS_WRITE,
            CUSTOMERS_EXPORT,
            EYES_READ,
            EYES_RUN)),
    /** Looks, and changes nothing. */
    VIEWER(EnumSet.of(ORGANIZATION_READ, MEMBERS_READ, PLATFORMS_READ, CUSTOMERS_READ, EYES_READ));

    private final Set<Permission> permissions;

    Role(EnumSet<Permission> permissions) {
        this.permissions = Collections.unmodifiableSet(permissions);
    }

    /** What a person in this role may do. */
    public Set<Permission> permissions() {
        return permissions;
    }

    /** The name that documents and the API use. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of this name; {@link IllegalArgumentException} when there is none. */
    public static Role of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
