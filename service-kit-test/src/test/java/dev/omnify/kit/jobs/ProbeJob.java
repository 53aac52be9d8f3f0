package dev.omnify.kit.jobs;

import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.Phrase;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Does what a job's input tells it, and keeps what it saw. */
@ApplicationScoped
class ProbeJob implements JobHandler {
    static final String KIND = "probe";

    private final Set<String> released = ConcurrentHashMap.newKeySet();
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private final List<String> overlaps = new CopyOnWriteArrayList<>();
    private final List<String> runs = new CopyOnWriteArrayList<>();
    private final List<String> discarded = new CopyOnWriteArrayList<>();
    private final Map<String, RuntimeException> cutOff = new ConcurrentHashMap<>();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int concurrency() {
        return 4;
    }

    @Override
    public Map<String, ? extends @Nullable Object> run(JobContext context) {
        var job = context.job();
        runs.add(job.id());
        take(job.id());
        try {
            return switch (String.valueOf(job.input().get("do"))) {
                case "refuse" -> throw new ProblemException(CommonProblem.CONFLICT, "as told");
                case "break" -> throw new IllegalStateException("as told");
                case "wait" -> waitForRelease(context, job.id());
                case "resume" -> resume(context, job);
                default -> Map.of("answer", 42);
            };
        } finally {
            inHand.remove(job.id());
        }
    }

    private Map<String, Object> resume(JobContext context, Job job) {
        if (job.checkpoint().isEmpty()) {
            context.checkpoint(Map.of("line", 5, "dotted.name", List.of("a")));
            inHand.remove(job.id());
            return waitForRelease(context, job.id());
        }
        return Map.of("from", job.checkpoint());
    }

    private Map<String, Object> waitForRelease(JobContext context, String id) {
        try {
            while (!released.contains(id)) {
                context.progress(0.5, Phrase.of("waiting", "left", 3), Phrase.of("a-second", "items", 1));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
        } catch (IllegalStateException | JobContext.Cancelled e) {
            cutOff.put(id, e);
            throw e;
        }
        return Map.of("answer", "released");
    }

    @Override
    public void discarded(TenantId tenant, Job job) {
        discarded.add(job.id() + " " + job.state());
    }

    /** Says that this job is being worked on; noted when it is already. */
    void take(String id) {
        if (!inHand.add(id)) {
            overlaps.add(id);
        }
    }

    void leave(String id) {
        inHand.remove(id);
    }

    boolean works(String id) {
        return inHand.contains(id);
    }

    void release(String id) {
        released.add(id);
    }

    long runs(String id) {
        return runs.stream().filter(id::equals).count();
    }

    List<String> discarded() {
        return List.copyOf(discarded);
    }

    List<String> overlaps() {
        return List.copyOf(overlaps);
    }

    @Nullable RuntimeException cutOff(String id) {
        return cutOff.get(id);
    }
}
