package dev.omnify.kit.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.Page;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.jobs.JobState;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Takes and gives what may be null, and what may not. */
@Path("/things")
@RunOnVirtualThread
class ThingResource {
    @Schema(name = "Thing")
    record ThingBody(
            String always,
            @Nullable String word,

            @Schema(description = "referred to") @Nullable PartBody part,

            @Schema(enumeration = {"a", "b"}) @Nullable String oneOf,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String leftOut) {}

    @Schema(name = "Part")
    record PartBody(int number) {}

    @Schema(name = "Wish")
    record WishBody(
            String always, @Nullable String maybe, @Nullable List<WishedPartBody> parts) {}

    @Schema(name = "WishedPart")
    record WishedPartBody(@Nullable JobState state) {}

    /** As another class calls its own, with other components. */
    record Part(@Nullable String unlike) {}

    private static final ThingBody THING = new ThingBody("here", null, null, null, null);

    @GET
    @PermitAll
    public Page<ThingBody> list() {
        return new Page<>(List.of(THING, new ThingBody("here", "w", new PartBody(1), "b", "not left out")), null);
    }

    @POST
    @PermitAll
    public ThingBody wish(WishBody wish) {
        return THING;
    }

    @GET
    @Path("untyped")
    @PermitAll
    public Response untyped() {
        return Response.ok(Map.of("any", "thing")).build();
    }

    @GET
    @Path("{word}")
    @PermitAll
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ThingBody.class)))
    public Response lie(@PathParam("word") String word) {
        return Response.ok(untruth(word)).build();
    }

    private static Map<String, Object> untruth(String word) {
        return switch (word) {
            case "missing" -> Map.of("always", "here");
            case "unknown" -> Map.of("always", "", "word", "", "part", Map.of("number", 1), "oneOf", "a", "more", 1);
            case "outside" -> Map.of("always", "", "word", "", "part", Map.of("number", 1), "oneOf", "c");
            default -> throw new ProblemException(CommonProblem.NOT_FOUND, "No such lie.");
        };
    }
}
