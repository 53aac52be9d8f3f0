package dev.omnify.kit.mongo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class ThingIndexes implements CollectionIndexes {
    @Override
    public String collection() {
        return "things";
    }

    @Override
    public List<Index> indexes() {
        return List.of(Index.unique("_id", "version"));
    }
}
