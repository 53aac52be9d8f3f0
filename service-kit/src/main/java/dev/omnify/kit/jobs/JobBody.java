package dev.omnify.kit.jobs;

import dev.omnify.kit.Phrase;
import dev.omnify.kit.Problem;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A job as its address gives it, and as whoever watches it live is told. */
@Schema(name = "Job")
public record JobBody(
        String id,
        String self,
        String kind,
        @Nullable String subject,
        JobState state,
        double progress,
        @Nullable Phrase step,
        @Nullable Phrase rate,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Map<String, @Nullable Object> result,
        @Nullable Problem problem) {
    /** What the job's address gives of it. */
    public static JobBody of(Job job) {
        return new JobBody(
                job.id(),
                job.self(),
                job.kind(),
                job.subject(),
                job.state(),
                job.progress(),
                job.step(),
                job.rate(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                job.result(),
                job.problem());
    }

    /** Answers a request that started long work: 202 with the job and its address in {@code Location}. */
    public static Response accepted(Job job) {
        return Response.accepted(of(job)).location(URI.create(job.self())).build();
    }
}
