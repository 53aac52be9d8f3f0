package dev.omnify.kit.jobs;

import dev.omnify.kit.Phrase;
import dev.omnify.kit.Problem;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of long work and how far it has come.
 *
 * @param progress 0 to 1
 * @param step what it does at the moment, for a person
 * @param rate how fast, for a person
 * @param input what it was started with, as JSON holds it (numbers may come back as another width)
 * @param result what it came to, once succeeded
 * @param problem why it failed, once failed
 * @param checkpoint what the run stored last; empty when it stored nothing
 * @param attempts how many runs were started
 * @param self its address
 */
public record Job(
        String id,
        String kind,
        JobState state,
        double progress,
        @Nullable Phrase step,
        @Nullable Phrase rate,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        Map<String, @Nullable Object> input,
        @Nullable Map<String, @Nullable Object> result,
        @Nullable Problem problem,
        Map<String, @Nullable Object> checkpoint,
        int attempts,
        boolean cancelRequested,
        String self) {
    /**
     * The input that names what the job works on, where there is such a thing: a file by its name, a connection by its
     * id.
     */
    public static final String SUBJECT = "subject";

    public Job {
        input = Collections.unmodifiableMap(new LinkedHashMap<>(input));
        result = result == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(result));
        checkpoint = Collections.unmodifiableMap(new LinkedHashMap<>(checkpoint));
    }

    /** What it works on; null when it works on all that there is. */
    public @Nullable String subject() {
        return input.get(SUBJECT) instanceof String subject ? subject : null;
    }
}
