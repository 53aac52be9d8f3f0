package dev.omnify.kit.jobs;

import dev.omnify.kit.FieldError;
import dev.omnify.kit.Phrase;
import dev.omnify.kit.Problem;
import io.quarkus.mongodb.panache.common.MongoEntity;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as it is stored. What its handler chooses the shape of is JSON text, so that no name in it matters.
 *
 * @param step a phrase as JSON
 * @param rate a phrase as JSON
 * @param run names the run that may write, so that one which was overtaken cannot
 */
@MongoEntity(collection = "jobs")
@RegisterForReflection(targets = {JobDocument.class, JobBody.class, Phrase.class, Problem.class, FieldError.class})
public record JobDocument(
        String id,
        String kind,
        String state,
        Double progress,
        @Nullable String step,
        @Nullable String rate,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        String input,
        @Nullable String result,
        @Nullable String problem,
        @Nullable String checkpoint,
        Integer attempts,
        Boolean cancelRequested,
        String self,
        @Nullable String run) {}
