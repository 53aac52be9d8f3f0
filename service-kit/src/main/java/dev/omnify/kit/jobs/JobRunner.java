package dev.omnify.kit.jobs;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.Problem;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.events.LivePublisher;
import dev.omnify.kit.jobs.JobLeaseRegistry.Lease;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Runs the jobs for which this process has handlers, each on a virtual thread. It holds a lease on what it runs, renews
 * it, and gives it back at once when the process ends in order; after a crash the lease runs out and the job is taken
 * up again. With the database away it keeps trying; a run that failed for that reason does not count.
 */
@ApplicationScoped
class JobRunner {
    private static final Logger LOG = Logger.getLogger(JobRunner.class);
    private static final Duration UNWRITTEN = Duration.ofSeconds(60);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Map<String, JobHandler> handlers = new TreeMap<>();
    private final Map<String, JobRun> running = new ConcurrentHashMap<>();
    private final JobDocuments documents;
    private final JobLeaseRegistry leases;
    private final LivePublisher live;
    private final JobsConfig config;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Semaphore wakes = new Semaphore(0);
    private volatile boolean stopping;
    private Instant renewAt = Instant.EPOCH;
    private Instant claimAt = Instant.EPOCH;
    private boolean failing;
    private @Nullable Thread thread;

    JobRunner(
            @All List<JobHandler> handlers,
            JobDocuments documents,
            JobLeaseRegistry leases,
            LivePublisher live,
            JobsConfig config,
            Clock clock,
            MeterRegistry meters) {
        handlers.forEach(handler -> this.handlers.put(handler.kind(), handler));
        this.documents = documents;
        this.leases = leases;
        this.live = live;
        this.config = config;
        this.clock = clock;
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        if (!handlers.isEmpty()) {
            handlers.keySet()
                    .forEach(kind -> meters.gauge("omnify.jobs.running", Tags.of("kind", kind), kind, this::count));
            thread = Thread.ofVirtual().name("jobs").start(this::loop);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        var looping = thread;
        if (looping == null) {
            return;
        }
        looping.interrupt();
        running.values().forEach(JobRun::interrupt);
        looping.join(FAREWELL);
        var patience = clock.instant().plus(FAREWELL);
        while (!running.isEmpty() && clock.instant().isBefore(patience)) {
            wakes.tryAcquire(config.progress().toMillis(), TimeUnit.MILLISECONDS);
        }
        running.values().forEach(run -> putBack(run, false, clock.instant()));
    }

    /** Looks for jobs at once. */
    void wake() {
        wakes.release();
    }

    /** Tells a run in this process that it is to end; one elsewhere learns it with its next heartbeat. */
    void cancel(TenantId tenant, String id) {
        var run = running.get(key(tenant, id));
        if (run != null) {
            run.cancel();
        }
        wake();
    }

    /** Tells whoever watches how a job stands. */
    void changed(TenantId tenant, Job job) {
        live.publish(tenant, "job", job.id(), JobBody.of(job));
    }

    private static String key(TenantId tenant, String id) {
        return tenant + "/" + id;
    }

    private long count(String kind) {
        return running.values().stream()
                .filter(run -> run.lease().kind().equals(kind))
                .count();
    }

    @SuppressWarnings("IllegalCatch") // because the runner must outlive whatever goes wrong, and it is tried again
    private void loop() {
        while (!stopping) {
            try {
                boolean woken = wakes.tryAcquire(config.progress().toMillis(), TimeUnit.MILLISECONDS);
                wakes.drainPermits();
                tick(woken);
                failing = false;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!failing) {
                    LOG.warnf("jobs wait: %s", String.valueOf(e));
                }
                failing = true;
            }
        }
    }

    private void tick(boolean woken) {
        var now = clock.instant();
        if (!now.isBefore(renewAt)) {
            running.values().forEach(this::heartbeat);
            renewAt = now.plus(config.heartbeat());
        }
        running.values().forEach(this::save);
        if (woken || !now.isBefore(claimAt)) {
            handlers.values().forEach(this::claim);
            claimAt = now.plus(config.poll());
        }
    }

    private void heartbeat(JobRun run) {
        if (!leases.renew(run.lease(), config.lease())) {
            run.lose();
        } else if (documents
                .find(run.tenant(), run.lease().jobId())
                .map(Job::cancelRequested)
                .orElse(false)) {
            run.cancel();
        }
    }

    private void save(JobRun run) {
        if (run.save()) {
            documents.find(run.tenant(), run.lease().jobId()).ifPresent(job -> {
                if (job.cancelRequested()) {
                    run.cancel();
                }
                changed(run.tenant(), job);
            });
        }
    }

    private void claim(JobHandler handler) {
        int free = (int) (handler.concurrency() - count(handler.kind()));
        if (free > 0) {
            leases.claim(handler.kind(), free, config.lease()).forEach(lease -> launch(handler, lease));
        }
    }

    private void launch(JobHandler handler, Lease lease) {
        var run = new JobRun(lease, documents);
        var key = key(lease.tenant(), lease.jobId());
        var overtaken = running.put(key, run);
        if (overtaken != null) {
            overtaken.lose();
        }
        run.runBy(Thread.ofVirtual().name("job-" + lease.jobId()).start(() -> {
            try {
                MDC.put("tenant", lease.tenant().value());
                execute(handler, run);
            } catch (InterruptedException e) {
                putBack(run, false, clock.instant());
            } finally {
                running.remove(key, run);
                wake();
            }
        }));
    }

    private void execute(JobHandler handler, JobRun run) throws InterruptedException {
        var lease = run.lease();
        var found = persist(() -> documents.find(lease.tenant(), lease.jobId()));
        if (found.isEmpty()) {
            unwritten(lease);
            return;
        }
        var job = found.get();
        if (job.state().ended()) {
            settle(handler, run, job);
            return;
        }
        var started = persist(() -> documents.start(lease.tenant(), job, lease.run()));
        if (started.isPresent()) {
            run.begun(started.get());
            changed(lease.tenant(), started.get());
            perform(handler, run);
        } else {
            release(lease, clock.instant());
        }
    }

    /** A row without its job: the job is about to be stored, or its storing failed. */
    private void unwritten(Lease lease) throws InterruptedException {
        if (lease.createdAt().plus(UNWRITTEN).isBefore(clock.instant())) {
            close(lease);
        } else {
            release(lease, clock.instant().plus(config.poll()));
        }
    }

    private void release(Lease lease, Instant notBefore) throws InterruptedException {
        persist(() -> {
            leases.release(lease, notBefore);
            return true;
        });
    }

    private void close(Lease lease) throws InterruptedException {
        persist(() -> {
            leases.close(lease);
            return true;
        });
    }

    @SuppressWarnings("IllegalCatch") // because whatever a handler throws, its job must come to an end
    private void perform(JobHandler handler, JobRun run) throws InterruptedException {
        var job = run.job();
        try {
            if (job.cancelRequested()) {
                throw new JobContext.Cancelled(job.id());
            }
            if (job.attempts() > config.attempts()) {
                end(handler, run, JobState.FAILED, null, internal());
                return;
            }
            end(handler, run, JobState.SUCCEEDED, handler.run(run), null);
        } catch (JobContext.Cancelled e) {
            end(handler, run, JobState.CANCELLED, null, null);
        } catch (ProblemException e) {
            end(handler, run, JobState.FAILED, null, Problem.of(e, null));
        } catch (JobRun.Lost e) {
            LOG.infof("job %s of kind %s goes on elsewhere", job.id(), job.kind());
        } catch (Throwable e) {
            failed(handler, run, e);
        }
    }

    private void failed(JobHandler handler, JobRun run, Throwable failure) throws InterruptedException {
        var job = run.job();
        if (stopping || failure instanceof InterruptedException) {
            putBack(run, false, clock.instant());
        } else if (away(failure)) {
            LOG.warnf("job %s of kind %s waits for the database", job.id(), job.kind());
            persist(() -> putBack(run, false, clock.instant().plus(config.poll())));
        } else if (job.attempts() < config.attempts()) {
            LOG.warnf(failure, "job %s of kind %s failed, attempt %d", job.id(), job.kind(), job.attempts());
            var delay = config.retryDelay().multipliedBy(job.attempts());
            persist(() -> putBack(run, true, clock.instant().plus(delay)));
        } else {
            LOG.errorf(failure, "job %s of kind %s failed for good", job.id(), job.kind());
            end(handler, run, JobState.FAILED, null, internal());
        }
    }

    private static boolean away(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case MongoTimeoutException e -> {
                    return true;
                }
                case MongoSocketException e -> {
                    return true;
                }
                case MongoNotPrimaryException e -> {
                    return true;
                }
                case MongoNodeIsRecoveringException e -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private static Problem internal() {
        return Problem.of(CommonProblem.INTERNAL, "The job failed. The service's log says why.", List.of(), null);
    }

    private void end(
            JobHandler handler,
            JobRun run,
            JobState state,
            @Nullable Map<String, ? extends @Nullable Object> result,
            @Nullable Problem problem)
            throws InterruptedException {
        var lease = run.lease();
        boolean ended =
                persist(() -> documents.finish(lease.tenant(), lease.jobId(), lease.run(), state, result, problem));
        var job = persist(() -> documents.find(lease.tenant(), lease.jobId()));
        if (ended && job.isPresent()) {
            meters.counter("omnify.jobs.finished", "kind", lease.kind(), "state", state.text())
                    .increment();
            changed(lease.tenant(), job.get());
            settle(handler, run, job.get());
        }
    }

    /**
     * Cleans up after a job that has ended. Only then its row goes, so that a crash before leaves it to another run.
     */
    @SuppressWarnings("IllegalCatch") // because the job has ended whatever its handler makes of it
    private void settle(JobHandler handler, JobRun run, Job job) throws InterruptedException {
        try {
            handler.discarded(run.tenant(), job);
        } catch (RuntimeException e) {
            LOG.warnf(e, "cleaning up after job %s of kind %s failed", job.id(), job.kind());
        }
        close(run.lease());
    }

    private boolean putBack(JobRun run, boolean counts, Instant notBefore) {
        boolean interrupted = Thread.interrupted();
        var lease = run.lease();
        run.lose();
        try {
            documents.putBack(lease.tenant(), lease.jobId(), lease.run(), counts);
            leases.release(lease, notBefore);
        } catch (MongoException e) {
            if (!stopping) {
                throw e;
            }
            LOG.debugf(e, "job %s is left to its lease", lease.jobId());
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    /** Does it, trying again for as long as the database is away and the process lives. */
    private <T> T persist(Supplier<T> step) throws InterruptedException {
        while (true) {
            try {
                return step.get();
            } catch (MongoInterruptedException e) {
                throw new InterruptedException("the process ends");
            } catch (MongoException e) {
                LOG.debugf(e, "a job's state waits for the database");
                Thread.sleep(config.poll());
            }
        }
    }
}
