package dev.omnify.kit.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.FieldError;
import dev.omnify.kit.ProblemKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemResponseMapperTest {
    @Test
    void keepsCodeDetailErrorsAndDelay() {
        var problem = ProblemResponseMapper.problem(429, """
                {"type":"urn:omnify:problem:vendor-limit","title":"x","status":429,"detail":"Slowly.","code":"vendor-limit",
                 "traceId":"1","errors":[{"field":"a.b","code":"min","detail":"Too small."}],"instance":"/x"}""", "7");

        assertThat(problem.code().code()).isEqualTo("vendor-limit");
        assertThat(problem.code().kind()).isEqualTo(ProblemKind.LIMIT);
        assertThat(problem.detail()).isEqualTo("Slowly.");
        assertThat(problem.errors()).containsExactly(new FieldError("a.b", "min", "Too small."));
        assertThat(problem.retryAfter()).contains(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{}", "null", "[]", "{\"code\":null}"})
    void goesByTheStatusWhereThereIsNoProblemDocument(String body) {
        assertThat(ProblemResponseMapper.problem(404, body, null).code()).isEqualTo(CommonProblem.NOT_FOUND);
        assertThat(ProblemResponseMapper.problem(503, body, "soon").code()).isEqualTo(CommonProblem.UNAVAILABLE);
        assertThat(ProblemResponseMapper.problem(500, body, null).code()).isEqualTo(CommonProblem.INTERNAL);
    }

    @ParameterizedTest
    @CsvSource({"'{\"code\":\"unauthenticated\"}'", "''"})
    void neverBlamesTheCallerForOurOwnToken(String body) {
        var problem = ProblemResponseMapper.problem(401, body, null);

        assertThat(problem.code()).isEqualTo(CommonProblem.UNAVAILABLE);
        assertThat(problem.retryAfter()).isPresent();
    }
}
