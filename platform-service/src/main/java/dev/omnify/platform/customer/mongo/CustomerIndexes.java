package dev.omnify.platform.customer.mongo;

import dev.omnify.kit.mongo.CollectionIndexes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class CustomerIndexes implements CollectionIndexes {
    @Override
    public String collection() {
        return "customers";
    }

    @Override
    public List<Index> indexes() {
        // The unique one is for the embedded server, which uses no other index to find a customer at a version.
        // Search tokens begin with their tenant: that index needs no field before them.
        return List.of(
                Index.on("changedAt", "_id"),
                Index.on("hashes.email"),
                Index.on("hashes.phone"),
                Index.acrossTenants(false, "searchTokens", "_id"),
                Index.on("tags", "_id"),
                Index.on("externalIds.source", "_id"),
                Index.on("consent.marketing.decision", "_id"),
                Index.on("consent.analytics.decision", "_id"),
                Index.on("consent.sms.decision", "_id"),
                Index.unique("_id", "version"));
    }
}
