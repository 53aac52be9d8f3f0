package dev.omnify.kit.http;

import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.Problem;
import dev.omnify.kit.ProblemKind;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives the problems that the library makes of its own accord (404, 405, 415, 500 …) the fields that ours have. */
@ApplicationScoped
class ProblemShaper implements ProblemPostProcessor {
    private static final Map<Integer, CommonProblem> CODES = Stream.of(
                    CommonProblem.MALFORMED,
                    CommonProblem.UNAUTHENTICATED,
                    CommonProblem.FORBIDDEN,
                    CommonProblem.NOT_FOUND,
                    CommonProblem.METHOD_NOT_ALLOWED,
                    CommonProblem.NOT_ACCEPTABLE,
                    CommonProblem.BODY_TOO_LARGE,
                    CommonProblem.UNSUPPORTED_MEDIA_TYPE,
                    CommonProblem.INTERNAL,
                    CommonProblem.UNAVAILABLE)
            .collect(Collectors.toUnmodifiableMap(problem -> problem.kind().status(), problem -> problem));

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getParameters().containsKey("code")) {
            return problem;
        }
        CommonProblem known = CODES.get(problem.getStatusCode());
        if (known != null) {
            return ProblemDocuments.of(known, detail(problem), List.of());
        }
        var kind = ProblemKind.ofStatus(problem.getStatusCode());
        String code = kind.title().toLowerCase(Locale.ROOT).replace(' ', '-');
        return HttpProblem.builder(problem)
                .withType(java.net.URI.create(Problem.TYPE_PREFIX + code))
                .with("code", code)
                .with("errors", List.of())
                .build();
    }

    /** What the library says of a server error may hold internals. */
    private static String detail(HttpProblem problem) {
        if (problem.getStatusCode() >= 500) {
            return "Something went wrong on our side. The trace id finds it in the logs.";
        }
        String detail = problem.getDetail();
        return detail == null || detail.isBlank() ? problem.getTitle() + "." : detail;
    }
}
