package dev.omnify.platform.connection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.FieldError;
import dev.omnify.kit.IdSource;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.crypto.Secrets;
import dev.omnify.platform.connector.Connector;
import dev.omnify.platform.connector.ConnectorProblem;
import dev.omnify.platform.connector.Connectors;
import dev.omnify.platform.connector.RecordStream;
import dev.omnify.platform.connector.VendorAccess;
import dev.omnify.platform.connector.VerifiedAccount;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Connecting to vendors' accounts, testing and ending that. */
@ApplicationScoped
public class Connections {
    private static final TypeReference<Map<String, String>> CREDENTIALS = new TypeReference<>() {};

    private static final int LONGEST = 4096;
    /** The first sign behind those of ASCII that can be seen. */
    private static final char DELETE = 0x7F;

    private static final String PURPOSE = "connection-credentials";

    private final Connectors connectors;
    private final ConnectionStore store;
    private final BaseUrls baseUrls;
    private final Secrets secrets;
    private final ObjectMapper json;
    private final IdSource ids;
    private final Clock clock;

    Connections(
            Connectors connectors,
            ConnectionStore store,
            BaseUrls baseUrls,
            Secrets secrets,
            ObjectMapper json,
            IdSource ids,
            Clock clock) {
        this.connectors = connectors;
        this.store = store;
        this.baseUrls = baseUrls;
        this.secrets = secrets;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** Every platform that can be connected, with the tenant's connections. */
    public List<PlatformOverview> platforms(TenantId tenant) {
        var all = store.list(tenant);
        return connectors.list().stream()
                .map(connector -> new PlatformOverview(
                        connector.platform(),
                        connector.displayName(),
                        all.stream()
                                .filter(connection -> connection.platform().equals(connector.platform()))
                                .toList(),
                        baseUrls.demo(connector.platform()).orElse(null)))
                .toList();
    }

    /**
     * Connects to the account that the credentials open, after asking the vendor. The same account again keeps its
     * connection's id.
     *
     * @param credentials by the connector's names
     * @param baseUrl in place of the vendor's own address, one of those that the operator allows
     */
    public Connection connect(
            TenantId tenant, String platform, Map<String, String> credentials, @Nullable String baseUrl) {
        var connector = connector(platform);
        var told = stripped(connector, credentials);
        requireAll(connector, told);
        var access = new VendorAccess(baseUrls.choose(connector, baseUrl), told);
        var verified = connector.verify(access);
        var now = clock.instant();
        var offered = new Connection(
                ids.next(),
                platform,
                verified.account(),
                verified.name(),
                access.baseUrl(),
                ConnectionState.CONNECTED,
                verified.scopes(),
                seal(tenant, told),
                now,
                now);
        return store.save(tenant, offered, known -> renewed(known, offered));
    }

    private static Connection renewed(Connection known, Connection offered) {
        return new Connection(
                known.id(),
                known.platform(),
                known.account(),
                offered.name(),
                offered.baseUrl(),
                offered.state(),
                offered.scopes(),
                offered.sealedCredentials(),
                known.connectedAt(),
                offered.checkedAt());
    }

    /** Asks the vendor again what the stored credentials allow, and remembers the answer. */
    public Connection test(TenantId tenant, String platform, Optional<String> id) {
        var connection = get(tenant, platform, id);
        VerifiedAccount verified =
                watched(tenant, connection, () -> connector(platform).verify(access(tenant, connection)));
        return store.change(tenant, connection, known -> known.accepted(verified, clock.instant()))
                .orElseThrow(() -> notConnected(platform));
    }

    /** Makes a call to the vendor; when it refuses the credentials, the connection needs to be renewed from then on. */
    public <T> T watched(TenantId tenant, Connection connection, Supplier<T> call) {
        try {
            return call.get();
        } catch (ProblemException e) {
            if (e.code() == ConnectorProblem.CREDENTIALS_REFUSED) {
                store.change(tenant, connection, known -> known.refused(clock.instant()));
            }
            throw e;
        }
    }

    /** Forgets the connection and its credentials. What was brought in through it stays. */
    public void disconnect(TenantId tenant, String platform, Optional<String> id) {
        var connection = get(tenant, platform, id);
        if (!store.delete(tenant, connection)) {
            throw notConnected(platform);
        }
    }

    /** The connection that a request means: the one it names, or the only one. */
    public Connection get(TenantId tenant, String platform, Optional<String> id) {
        connector(platform);
        var candidates = store.list(tenant).stream()
                .filter(connection -> connection.platform().equals(platform))
                .filter(connection -> id.isEmpty() || connection.id().equals(id.get()))
                .toList();
        if (candidates.size() > 1) {
            throw new ProblemException(
                    ConnectionProblem.AMBIGUOUS,
                    "There are " + candidates.size() + " connections of " + platform
                            + ": say which by ?connection=ID.");
        }
        return candidates.stream().findFirst().orElseThrow(() -> notConnected(platform));
    }

    /** What can be read of a platform; {@code unknown-platform} when there is none of that name. */
    public List<RecordStream> streams(String platform) {
        return connector(platform).streams();
    }

    private Connector connector(String platform) {
        return connectors
                .find(platform)
                .orElseThrow(() -> new ProblemException(
                        ConnectionProblem.UNKNOWN_PLATFORM, "There is no platform " + platform + "."));
    }

    /** The way into the connection's account, with the credentials opened. */
    public VendorAccess access(TenantId tenant, Connection connection) {
        try {
            String credentials = secrets.open(tenant, PURPOSE, connection.sealedCredentials());
            return new VendorAccess(connection.baseUrl(), json.readValue(credentials, CREDENTIALS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("sealed credentials are not what was sealed", e);
        }
    }

    private String seal(TenantId tenant, Map<String, String> credentials) {
        try {
            return secrets.seal(tenant, PURPOSE, json.writeValueAsString(credentials));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written", e);
        }
    }

    /** The connector's credentials without blanks around them, as pasting leaves them. */
    private static Map<String, String> stripped(Connector connector, Map<String, String> credentials) {
        var stripped = new LinkedHashMap<String, String>();
        for (String field : connector.credentialFields()) {
            stripped.put(field, credentials.getOrDefault(field, "").strip());
        }
        return stripped;
    }

    private static void requireAll(Connector connector, Map<String, String> credentials) {
        var wrong = new ArrayList<FieldError>();
        credentials.forEach((name, value) -> {
            String field = "credentials." + name;
            if (value.isEmpty()) {
                wrong.add(new FieldError(field, "required", name + " is missing."));
            } else if (value.length() > LONGEST) {
                wrong.add(new FieldError(field, "too-long", name + " has at most " + LONGEST + " characters."));
            } else if (!value.chars().allMatch(sign -> sign > ' ' && sign < DELETE)) {
                wrong.add(new FieldError(
                        field,
                        "invisible-characters",
                        name + " has signs in it that are no part of it: copy it again."));
            }
        });
        if (wrong.isEmpty()) {
            wrong.addAll(connector.check(credentials));
        }
        if (!wrong.isEmpty()) {
            throw new ProblemException(CommonProblem.VALIDATION_FAILED, "Some credentials are missing or no such.")
                    .with(wrong);
        }
    }

    private static ProblemException notConnected(String platform) {
        return new ProblemException(
                ConnectionProblem.NOT_CONNECTED, "There is no such connection of " + platform + ".");
    }
}
