package dev.omnify.kit.jobs;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.omnify.kit.IdSource;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.mongo.AcrossTenants;
import dev.omnify.kit.mongo.CollectionIndexes;
import dev.omnify.kit.mongo.Registries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Which jobs are to be run and which process runs them: a row for each job that has not ended. Who holds a row runs the
 * job until the hold is given back or runs out.
 */
@AcrossTenants("a process runs the jobs of all tenants and looks for the next one among all")
@ApplicationScoped
class JobLeaseRegistry implements CollectionIndexes {
    private static final String COLLECTION = "job_leases";
    private static final String ID = "_id";
    private static final String TENANT = "tenantId";
    private static final String JOB = "jobId";
    private static final String KIND = "kind";
    private static final String CREATED = "createdAt";
    private static final String UNTIL = "until";
    private static final String RUN = "run";

    private final Registries registries;
    private final IdSource ids;
    private final Clock clock;

    JobLeaseRegistry(Registries registries, IdSource ids, Clock clock) {
        this.registries = registries;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A hold on a job.
     *
     * @param run unique to this hold
     */
    record Lease(TenantId tenant, String jobId, String kind, Instant createdAt, String run) {}

    private MongoCollection<Document> leases() {
        return registries.collection(COLLECTION);
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public List<Index> indexes() {
        return List.of(Index.acrossTenants(false, KIND, UNTIL));
    }

    private static String key(TenantId tenant, String jobId) {
        return tenant + "/" + jobId;
    }

    /** Announces a job that is about to be stored. Nothing happens when it is announced already. */
    void open(TenantId tenant, String jobId, String kind) {
        var row = new Document(ID, key(tenant, jobId))
                .append(TENANT, tenant.value())
                .append(JOB, jobId)
                .append(KIND, kind)
                .append(CREATED, Date.from(clock.instant()))
                .append(UNTIL, Date.from(Instant.EPOCH))
                .append(RUN, "");
        Registries.insertIfAbsent(leases(), row);
    }

    /** Takes hold of the oldest jobs of a kind that nobody holds, each by one atomic change. */
    List<Lease> claim(String kind, int limit, Duration lease) {
        var now = clock.instant();
        var free = leases().find(Filters.and(Filters.eq(KIND, kind), Filters.lte(UNTIL, Date.from(now))))
                .sort(Sorts.ascending(CREATED))
                .limit(limit)
                .into(new ArrayList<>());
        var claimed = new ArrayList<Lease>();
        for (Document row : free) {
            var run = ids.next();
            var condition = Filters.and(Filters.eq(ID, row.getString(ID)), Filters.lte(UNTIL, Date.from(now)));
            var hold = Updates.combine(Updates.set(UNTIL, Date.from(now.plus(lease))), Updates.set(RUN, run));
            if (leases().findOneAndUpdate(condition, hold) != null) {
                claimed.add(lease(row, run));
            }
        }
        return claimed;
    }

    private static Lease lease(Document row, String run) {
        return new Lease(
                TenantId.of(row.getString(TENANT)),
                row.getString(JOB),
                row.getString(KIND),
                row.getDate(CREATED).toInstant(),
                run);
    }

    /** Holds on; false when another process has taken hold. */
    boolean renew(Lease lease, Duration duration) {
        return set(lease, clock.instant().plus(duration));
    }

    /** Gives the job back, to be taken up at this time. */
    void release(Lease lease, Instant notBefore) {
        set(lease, notBefore);
    }

    private boolean set(Lease lease, Instant until) {
        return leases().updateOne(held(lease), Updates.set(UNTIL, Date.from(until)))
                        .getMatchedCount()
                == 1;
    }

    /** The job has ended. */
    void close(Lease lease) {
        leases().deleteOne(held(lease));
    }

    private static Bson held(Lease lease) {
        return Filters.and(Filters.eq(ID, key(lease.tenant(), lease.jobId())), Filters.eq(RUN, lease.run()));
    }
}
