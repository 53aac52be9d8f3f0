package dev.omnify.platform.imports;

import java.util.Locale;
import java.util.Optional;

/** What a file's rows are. */
public enum ImportKind {
    /** Orders, or the lines of orders. */
    ORDERS,
    /** Customers with their profile and consent. */
    CUSTOMERS;

    /** The name in requests and answers. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind that a request names. */
    static Optional<ImportKind> of(String text) {
        return switch (text) {
            case "orders" -> Optional.of(ORDERS);
            case "customers" -> Optional.of(CUSTOMERS);
            default -> Optional.empty();
        };
    }
}
