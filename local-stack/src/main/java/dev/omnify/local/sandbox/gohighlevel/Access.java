package dev.omnify.local.sandbox.gohighlevel;

import dev.omnify.local.sandbox.Request;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who may do what: tokens with their location and scopes, and the {@code Version} header. */
final class Access {
    private static final Set<String> CONTACT_SCOPES =
            Set.of("locations.readonly", "contacts.readonly", "contacts.write");
    private static final Set<String> ALL_SCOPES = Set.of(
            "locations.readonly",
            "contacts.readonly",
            "contacts.write",
            "opportunities.readonly",
            "payments/orders.readonly",
            "payments/transactions.readonly",
            "campaigns.readonly",
            "workflows.readonly");
    private static final Map<String, Grant> TOKENS = Map.of(
            GoHighLevelDemo.TOKEN, new Grant(GoHighLevelDemo.LOCATION, ALL_SCOPES),
            GoHighLevelDemo.CONTACTS_ONLY_TOKEN, new Grant(GoHighLevelDemo.LOCATION, CONTACT_SCOPES),
            GoHighLevelDemo.SMALL_TOKEN, new Grant(GoHighLevelDemo.SMALL_LOCATION, ALL_SCOPES));
    /** Every product served here has this one; conversations and calendars, which have another, are not served. */
    private static final String VERSION = "2021-07-28";

    private Access() {}

    /** What a token opens. */
    record Grant(String location, Set<String> scopes) {
        void require(String scope) {
            if (!scopes.contains(scope)) {
                throw VendorError.unauthorized("The token is not authorized for this scope.");
            }
        }

        void requireLocation(String asked) {
            if (!location.equals(asked)) {
                throw VendorError.foreignLocation();
            }
        }
    }

    static Optional<Grant> grant(Request request) {
        return request.header("authorization")
                .filter(value -> value.startsWith("Bearer "))
                .map(value -> TOKENS.get(value.substring("Bearer ".length())));
    }

    static void requireVersion(Request request) {
        var version = request.header("version");
        if (version.isEmpty()) {
            throw VendorError.unauthorized("version header was not found.");
        }
        if (!version.get().equals(VERSION)) {
            throw VendorError.unauthorized("version header is invalid");
        }
    }
}
