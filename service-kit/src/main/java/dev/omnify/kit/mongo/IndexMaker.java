package dev.omnify.kit.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Makes the collections' indexes in the background after the start, trying again until the database is there. */
@ApplicationScoped
class IndexMaker {
    private static final Logger LOG = Logger.getLogger(IndexMaker.class);

    private final List<CollectionIndexes> wanted;
    private final Registries registries;
    private volatile boolean done;

    IndexMaker(@All List<CollectionIndexes> wanted, Registries registries) {
        this.wanted = List.copyOf(wanted);
        this.registries = registries;
    }

    @Scheduled(every = "10s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void make() {
        if (done) {
            return;
        }
        try {
            wanted.forEach(this::make);
            done = true;
        } catch (MongoException e) {
            LOG.warnf("indexes not made yet: %s", e.getMessage());
        }
    }

    private void make(CollectionIndexes collection) {
        for (CollectionIndexes.Index index : collection.indexes()) {
            var fields = new ArrayList<String>();
            if (!index.acrossTenants()) {
                fields.add(TenantKey.TENANT);
            }
            fields.addAll(index.fields());
            registries
                    .collection(collection.collection())
                    .createIndex(Indexes.ascending(fields), new IndexOptions().unique(index.unique()));
        }
    }
}
