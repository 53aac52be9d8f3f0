package dev.omnify.kit.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.omnify.kit.test.Backends;
import dev.omnify.kit.test.DocumentedAnswers;
import dev.omnify.kit.test.Management;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Backends.class)
@Tag("backends")
class DocumentTest {
    private static final String PROBLEM = "#/components/schemas/Problem";

    private static JsonNode document() throws JsonProcessingException {
        return new ObjectMapper()
                .readTree(given().get(Management.url("/q/openapi?format=json")).asString());
    }

    private static JsonNode schema(String name) throws JsonProcessingException {
        return document().at("/components/schemas/" + name);
    }

    @Test
    void everythingInAnAnswerIsThereAndWhatMayBeNullSaysSo() throws JsonProcessingException {
        JsonNode thing = schema("Thing");
        assertThat(thing.path("required"))
                .extracting(JsonNode::asText)
                .containsExactly("always", "word", "part", "oneOf");
        assertThat(thing.at("/properties/always/type").asText()).isEqualTo("string");
        assertThat(thing.at("/properties/word/type"))
                .extracting(JsonNode::asText)
                .containsExactly("string", "null");
        assertThat(thing.at("/properties/part/anyOf/0/$ref").asText()).isEqualTo("#/components/schemas/Part");
        assertThat(thing.at("/properties/part/anyOf/1/type").asText()).isEqualTo("null");
        assertThat(thing.at("/properties/part/description").asText()).isEqualTo("referred to");
        assertThat(thing.at("/properties/oneOf/anyOf/1/type").asText()).isEqualTo("null");
        assertThat(thing.at("/properties/leftOut/type").asText()).isEqualTo("string");
        assertThat(schema("PageThingBody").path("required"))
                .extracting(JsonNode::asText)
                .containsExactly("items", "next");
    }

    @Test
    void whatMayBeNullInARequestMayBeLeftOut() throws JsonProcessingException {
        JsonNode wish = schema("Wish");
        assertThat(wish.path("required")).extracting(JsonNode::asText).containsExactly("always");
        assertThat(wish.at("/properties/maybe/type"))
                .extracting(JsonNode::asText)
                .containsExactly("string", "null");
        assertThat(schema("WishedPart").has("required")).isFalse();
    }

    @Test
    void everyFailureIsAProblemDocument() throws JsonProcessingException {
        JsonNode answer = document().at("/paths/~1things~1{word}/get/responses/default");
        assertThat(answer.path("$ref").asText()).isEqualTo("#/components/responses/Problem");
        assertThat(document()
                        .at("/components/responses/Problem/content/application~1problem+json/schema/$ref")
                        .asText())
                .isEqualTo(PROBLEM);
        assertThat(schema("HttpProblem").isMissingNode()).isTrue();
    }

    @Test
    void aTrueAnswerPassesTheCheck() {
        var checked = given().filter(DocumentedAnswers.ofTheService());
        checked.get("/things").then().statusCode(200);
        checked.get("/things/none").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/things/missing", "/things/unknown", "/things/outside", "/things/untyped", "/no-such-path"})
    void anAnswerOtherThanDocumentedFailsTheCheck(String path) {
        var checked = given().filter(DocumentedAnswers.ofTheService());
        assertThatThrownBy(() -> checked.get(path)).isInstanceOf(AssertionError.class);
    }
}
