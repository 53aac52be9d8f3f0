package dev.omnify.platform.connection.mongo;

import com.mongodb.client.model.Filters;
import dev.omnify.kit.IdSource;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.mongo.TenantCollection;
import dev.omnify.platform.connection.Connection;
import dev.omnify.platform.connection.ConnectionStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One document per vendor's account. */
@ApplicationScoped
class MongoConnectionStore implements ConnectionStore {
    private static final int ATTEMPTS = 10;

    private final TenantCollection<ConnectionDocument> documents;

    MongoConnectionStore(ConnectionDocuments documents) {
        this.documents = TenantCollection.of(documents);
    }

    @Override
    public List<Connection> list(TenantId tenant) {
        return documents.list(tenant, Filters.empty()).stream()
                .map(ConnectionDocument::toDomain)
                .sorted(Comparator.comparing(Connection::connectedAt).thenComparing(Connection::id))
                .toList();
    }

    @Override
    public Connection save(TenantId tenant, Connection offered, UnaryOperator<Connection> change) {
        String key = key(tenant, offered);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (documents.insert(tenant, key, ConnectionDocument.of(key, offered))) {
                return offered;
            }
            var changed = change(tenant, offered, change);
            if (changed.isPresent()) {
                return changed.get();
            }
        }
        throw new IllegalStateException("a connection was made and removed again " + ATTEMPTS + " times in a row");
    }

    @Override
    public Optional<Connection> change(TenantId tenant, Connection known, UnaryOperator<Connection> change) {
        String key = key(tenant, known);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var stored = documents.findVersioned(tenant, key);
            if (stored.isEmpty()) {
                return Optional.empty();
            }
            var changed = change.apply(stored.get().document().toDomain());
            if (documents.replace(tenant, key, stored.get().version(), ConnectionDocument.of(key, changed))) {
                return Optional.of(changed);
            }
        }
        throw new IllegalStateException("a connection was changed by others " + ATTEMPTS + " times in a row");
    }

    @Override
    public boolean delete(TenantId tenant, Connection known) {
        return documents.delete(tenant, key(tenant, known));
    }

    private static String key(TenantId tenant, Connection connection) {
        return IdSource.named(tenant.value(), "connection", connection.platform(), connection.account());
    }
}
