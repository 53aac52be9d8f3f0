package dev.omnify.kit.openapi;

import dev.omnify.kit.http.ProblemDocuments;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Every failure is documented as the problem document that it is answered with. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = ProblemAnswers.PRIORITY)
public class ProblemAnswers implements OASFilter {
    /** Before {@link RecordSchemas}, which knows no record for what is removed here. */
    static final int PRIORITY = 10;

    /** What the problem library describes and {@link ProblemDocuments} writes in another form. */
    private static final List<String> NOT_OURS = List.of("HttpProblem", "HttpValidationProblem", "Violation");

    private static final String NAME = "Problem";

    @Override
    public Operation filterOperation(Operation operation) {
        var responses = operation.getResponses();
        List.copyOf(responses.getAPIResponses().keySet()).stream()
                .filter(status -> status.compareTo("400") >= 0)
                .forEach(status -> responses.addAPIResponse(status, reference()));
        responses.addAPIResponse("default", reference());
        return operation;
    }

    private static APIResponse reference() {
        return OASFactory.createAPIResponse().ref(NAME);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        NOT_OURS.forEach(document.getComponents()::removeSchema);
        var media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(NAME));
        document.getComponents()
                .addResponse(
                        NAME,
                        OASFactory.createAPIResponse()
                                .description("What went wrong (RFC 9457)")
                                .content(OASFactory.createContent().addMediaType(ProblemDocuments.MEDIA_TYPE, media)));
    }
}
