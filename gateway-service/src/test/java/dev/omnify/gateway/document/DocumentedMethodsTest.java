package dev.omnify.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

class DocumentedMethodsTest {
    private static final DocumentedMethods METHODS = new DocumentedMethods(new JsonObject("""
            {"paths": {
              "/api/imports": {"get": {}, "post": {}, "parameters": []},
              "/api/imports/{id}": {"get": {}, "delete": {}},
              "/api/imports/preview": {"post": {}}
            }}"""));

    @Test
    void namesTheMethodsOfAnAddress() {
        assertThat(METHODS.allow("/api/imports")).contains("GET, POST");
        assertThat(METHODS.allow("/api/imports/0190a1b2")).contains("DELETE, GET");
    }

    @Test
    void prefersTheAddressThatIsNamedWhole() {
        assertThat(METHODS.allow("/api/imports/preview")).contains("POST");
    }

    @Test
    void saysNothingOfWhatIsNotDocumented() {
        assertThat(METHODS.allow("/api/imports/1/2")).isEmpty();
        assertThat(METHODS.allow("/api")).isEmpty();
    }
}
