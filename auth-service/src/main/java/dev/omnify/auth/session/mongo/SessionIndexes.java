package dev.omnify.auth.session.mongo;

import dev.omnify.kit.mongo.CollectionIndexes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A session is ended by its id too: the access tokens carry it. Its owner sees all of them together. */
@ApplicationScoped
class SessionIndexes implements CollectionIndexes {
    @Override
    public String collection() {
        return MongoSessionRegistry.COLLECTION;
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                Index.acrossTenants(true, MongoSessionRegistry.SESSION_ID),
                Index.acrossTenants(false, MongoSessionRegistry.ACCOUNT));
    }
}
