package dev.omnify.platform.connection.sync;

import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.jobs.Job;
import dev.omnify.kit.jobs.JobContext;
import dev.omnify.kit.jobs.JobHandler;
import dev.omnify.platform.connection.Connection;
import dev.omnify.platform.connection.ConnectionProblem;
import dev.omnify.platform.connection.Connections;
import dev.omnify.platform.connector.ChunkRequest;
import dev.omnify.platform.connector.PageWatch;
import dev.omnify.platform.connector.RecordChunk;
import dev.omnify.platform.connector.RecordStream;
import dev.omnify.platform.customer.RecordIntake;
import dev.omnify.platform.organization.OrganizationSettings;
import dev.omnify.platform.overview.Summaries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs syncs as jobs. */
@ApplicationScoped
class SyncHandler implements JobHandler {
    private final Connections connections;
    private final RecordIntake intake;
    private final Summaries summaries;
    private final OrganizationSettings settings;
    private final SyncConfig config;
    private final Clock clock;

    SyncHandler(
            Connections connections,
            RecordIntake intake,
            Summaries summaries,
            OrganizationSettings settings,
            SyncConfig config,
            Clock clock) {
        this.connections = connections;
        this.intake = intake;
        this.summaries = summaries;
        this.settings = settings;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Syncs.KIND;
    }

    @Override
    public int concurrency() {
        return config.concurrency();
    }

    @Override
    public Map<String, ? extends @Nullable Object> run(JobContext context) {
        var input = context.job().input();
        String platform = String.valueOf(input.get(Syncs.PLATFORM));
        String connection = String.valueOf(input.get(Syncs.CONNECTION));
        var organization = settings.of(context.tenant());
        var source = new ConnectionSource(context.tenant(), platform, connection, organization.zone());
        var patience = new Patience(config.attempts(), config.longestWait());
        var tallies = new SyncRun(context, platform, source, intake, patience, clock).finish();
        context.progress(SyncRun.READ, Summaries.step(0), null);
        summaries.refresh(
                context.tenant(),
                organization.currency(),
                customers -> context.progress(SyncRun.READ, Summaries.step(customers), null));
        return Map.of(
                "connection",
                connection,
                "streams",
                tallies.stream().map(StreamTally::toMap).toList());
    }

    /** Sums up what a run brought in that did not come to its end. */
    @Override
    public void discarded(TenantId tenant, Job job) {
        summaries.refresh(tenant, settings.of(tenant).currency(), customers -> {});
    }

    /** A stored connection, looked up anew for each chunk because it may be renewed or ended meanwhile. */
    private final class ConnectionSource implements SyncSource {
        private final TenantId tenant;
        private final String platform;
        private final String id;
        private final ZoneId zone;

        private ConnectionSource(TenantId tenant, String platform, String id, ZoneId zone) {
            this.tenant = tenant;
            this.platform = platform;
            this.id = id;
            this.zone = zone;
        }

        @Override
        public List<RecordStream> streams() {
            return connections.streams(platform);
        }

        @Override
        public boolean allows(RecordStream stream) {
            return connection().allows(stream.scope());
        }

        @Override
        public RecordChunk read(RecordStream stream, @Nullable String cursor, PageWatch watch) {
            var connection = connection();
            var request = new ChunkRequest(tenant, zone, connections.access(tenant, connection), cursor, watch);
            return connections.watched(tenant, connection, () -> stream.read(request));
        }

        private Connection connection() {
            try {
                return connections.get(tenant, platform, Optional.of(id));
            } catch (ProblemException e) {
                if (e.code() == ConnectionProblem.NOT_CONNECTED) {
                    throw new ProblemException(
                            ConnectionProblem.DISCONNECTED, "The connection was ended before its sync was done.", e);
                }
                throw e;
            }
        }
    }
}
