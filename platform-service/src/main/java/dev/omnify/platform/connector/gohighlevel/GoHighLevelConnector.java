package dev.omnify.platform.connector.gohighlevel;

import dev.omnify.kit.FieldError;
import dev.omnify.kit.ProblemException;
import dev.omnify.platform.connector.Connector;
import dev.omnify.platform.connector.ConnectorProblem;
import dev.omnify.platform.connector.RecordStream;
import dev.omnify.platform.connector.ScopeGrant;
import dev.omnify.platform.connector.VendorAccess;
import dev.omnify.platform.connector.VerifiedAccount;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * GoHighLevel by a private integration token of one location. The vendor has no call that lists a token's scopes, so
 * each is tried with the smallest read that takes it.
 */
@ApplicationScoped
class GoHighLevelConnector implements Connector {
    static final String TOKEN = "accessToken";
    private static final String LOCATION = "locationId";
    /** The vendor's are of 20 to 24 characters. */
    private static final int LONGEST_LOCATION = 60;

    private final GoHighLevelClient client;
    private final GoHighLevelConfig config;
    private final Clock clock;

    GoHighLevelConnector(GoHighLevelClient client, GoHighLevelConfig config, Clock clock) {
        this.client = client;
        this.config = config;
        this.clock = clock;
    }

    /** The answer about a location. */
    @RegisterForReflection
    record LocationAnswer(@Nullable Location location) {}

    /** What is used of a location. */
    @RegisterForReflection
    record Location(
            @Nullable String id,
            @Nullable String name,
            @Nullable String timezone) {}

    static String location(VendorAccess access) {
        return access.credential(LOCATION);
    }

    @Override
    public String platform() {
        return "gohighlevel";
    }

    @Override
    public String displayName() {
        return "GoHighLevel";
    }

    @Override
    public URI address() {
        return config.address();
    }

    @Override
    public List<String> credentialFields() {
        return List.of(TOKEN, LOCATION);
    }

    /** Which of the two is which is easily mistaken, and a token must not travel in an address. */
    @Override
    public List<FieldError> check(Map<String, String> credentials) {
        String location = credentials.getOrDefault(LOCATION, "");
        boolean token =
                location.startsWith("pit-") || location.startsWith("eyJ") || location.length() > LONGEST_LOCATION;
        return token
                ? List.of(new FieldError(
                        "credentials." + LOCATION,
                        "looks-like-token",
                        "This looks like a token, not like a location's id."))
                : List.of();
    }

    @Override
    public VerifiedAccount verify(VendorAccess access) {
        var about = allowed(() -> client.get(
                access,
                Product.LOCATIONS,
                "/locations/" + GoHighLevelClient.segment(location(access)),
                Map.of(),
                LocationAnswer.class));
        var scopes = List.of(
                new ScopeGrant(Scopes.LOCATIONS, about.isPresent()),
                new ScopeGrant(
                        Scopes.CONTACTS, allowed(() -> oneContact(access)).isPresent()),
                probe(access, Scopes.OPPORTUNITIES, Product.OPPORTUNITIES, "/opportunities/search", "location_id"),
                probe(access, Scopes.ORDERS, Product.PAYMENTS, "/payments/orders", "altId"),
                probe(access, Scopes.TRANSACTIONS, Product.PAYMENTS, "/payments/transactions", "altId"),
                probe(access, Scopes.CAMPAIGNS, Product.CAMPAIGNS, "/campaigns/", "locationId"),
                probe(access, Scopes.WORKFLOWS, Product.WORKFLOWS, "/workflows/", "locationId"));
        if (scopes.stream().noneMatch(ScopeGrant::granted)) {
            throw new ProblemException(
                    ConnectorProblem.CREDENTIALS_REFUSED,
                    "The GoHighLevel token has none of the scopes that are used.");
        }
        var location = about.map(LocationAnswer::location);
        return new VerifiedAccount(
                location(access),
                location.map(Location::name).orElse(null),
                location.map(Location::timezone).orElse(null),
                scopes);
    }

    private ContactsStream.ContactPage oneContact(VendorAccess access) {
        var body = client.object().put("locationId", location(access)).put("pageLimit", 1);
        return client.post(access, Product.CONTACTS, "/contacts/search", body, ContactsStream.ContactPage.class);
    }

    private ScopeGrant probe(VendorAccess access, String scope, Product product, String path, String parameter) {
        var query = new HashMap<String, String>();
        query.put(parameter, location(access));
        if (product == Product.PAYMENTS) {
            query.put("altType", "location");
        }
        if (product == Product.PAYMENTS || product == Product.OPPORTUNITIES) {
            query.put("limit", "1");
        }
        return new ScopeGrant(
                scope,
                allowed(() -> client.get(access, product, path, query, Map.class))
                        .isPresent());
    }

    /** The call's answer; empty when the credentials are good but do not allow it. */
    private static <T> Optional<T> allowed(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (ProblemException e) {
            if (e.code() == ConnectorProblem.SCOPE_MISSING) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public List<RecordStream> streams() {
        return List.of(
                new ContactsStream(client, config, clock),
                new OpportunitiesStream(client, config),
                new PaymentsStream(client, config, PaymentsStream.Kind.ORDERS, clock),
                new PaymentsStream(client, config, PaymentsStream.Kind.REFUNDS, clock));
    }
}
