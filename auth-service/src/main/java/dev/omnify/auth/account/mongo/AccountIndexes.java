package dev.omnify.auth.account.mongo;

import dev.omnify.kit.mongo.CollectionIndexes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Accounts are found by id too: the tokens carry it. */
@ApplicationScoped
class AccountIndexes implements CollectionIndexes {
    @Override
    public String collection() {
        return MongoAccountRegistry.COLLECTION;
    }

    @Override
    public List<Index> indexes() {
        return List.of(Index.acrossTenants(true, MongoAccountRegistry.ACCOUNT_ID));
    }
}
