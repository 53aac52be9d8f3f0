package dev.omnify.auth.revocation.mongo;

import dev.omnify.kit.mongo.CollectionIndexes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Asked for by time. */
@ApplicationScoped
class RevocationIndexes implements CollectionIndexes {
    @Override
    public String collection() {
        return MongoRevocationRegistry.COLLECTION;
    }

    @Override
    public List<Index> indexes() {
        return List.of(Index.acrossTenants(false, MongoRevocationRegistry.AT));
    }
}
