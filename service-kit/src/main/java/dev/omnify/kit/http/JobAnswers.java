package dev.omnify.kit.http;

import dev.omnify.kit.jobs.Job;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers a request that started long work. */
public final class JobAnswers {
    private JobAnswers() {}

    /** 202 with the job and its address in {@code Location}. */
    public static Response accepted(Job job) {
        return Response.accepted(JobBody.of(job))
                .location(URI.create(job.self()))
                .build();
    }
}
