package dev.omnify.platform.connection.sync;

import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.Page;
import dev.omnify.kit.PageRequest;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.jobs.Job;
import dev.omnify.kit.jobs.Jobs;
import dev.omnify.platform.connection.Connections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** A tenant's syncs. */
@ApplicationScoped
public class Syncs {
    static final String KIND = "sync";
    static final String PLATFORM = "platform";
    static final String CONNECTION = Job.SUBJECT;

    private final Jobs jobs;
    private final Connections connections;

    Syncs(Jobs jobs, Connections connections) {
        this.jobs = jobs;
        this.connections = connections;
    }

    /** Starts bringing in everything that the connection offers. */
    public Job start(TenantId tenant, String platform, Optional<String> connection) {
        var chosen = connections.get(tenant, platform, connection);
        return jobs.submit(tenant, KIND, address(platform), Map.of(PLATFORM, platform, CONNECTION, chosen.id()));
    }

    /** The platform's syncs, the newest first. A page can be shorter than asked for and still have a next one. */
    public Page<Job> page(TenantId tenant, String platform, PageRequest request) {
        connections.streams(platform);
        var page = jobs.page(tenant, KIND, request);
        return new Page<>(
                page.items().stream().filter(job -> isOf(job, platform)).toList(), page.next());
    }

    /** One sync; {@code not-found} when the platform has none with this id. */
    public Job get(TenantId tenant, String platform, String id) {
        return jobs.find(tenant, id)
                .filter(job -> isOf(job, platform))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such sync."));
    }

    /** Cancels a sync. What it has brought in stays. */
    public Job cancel(TenantId tenant, String platform, String id) {
        var job = get(tenant, platform, id);
        return jobs.cancel(tenant, id).orElse(job);
    }

    private static boolean isOf(Job job, String platform) {
        return job.kind().equals(KIND) && platform.equals(job.input().get(PLATFORM));
    }

    private static String address(String platform) {
        return "/api/platforms/" + platform + "/syncs/";
    }
}
