package dev.omnify.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two organizations: over every route of the merged OpenAPI document neither sees anything of the other's. */
@ExtendWith(Fleet.class)
class TenancyTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> WITHOUT_TOKEN = List.of(
            "/api/auth/register",
            "/api/auth/login",
            "/api/auth/refresh",
            "/api/auth/logout",
            "/api/auth/password-resets",
            "/api/auth/email-changes/confirm",
            "/api/auth/invitations/",
            "/.well-known/",
            "/health");

    /** A stream without an end: what it gives to whom is the gateway's own test. */
    private static final String LIVE = "/api/live";

    @TempDir
    private Path folder;

    private record Operation(String method, String path) {}

    @Test
    void everyRouteKeepsOrganizationsApart() throws IOException {
        var owner = Visitor.signUp("EUR");
        Map<String, String> ids = fill(owner);
        var stranger = Visitor.signUp("EUR");

        var checked = new ArrayList<String>();
        for (Operation operation : operations()) {
            if (operation.path().equals(LIVE) || WITHOUT_TOKEN.stream().anyMatch(operation.path()::startsWith)) {
                continue;
            }
            String path = operation.path();
            for (var id : ids.entrySet()) {
                path = path.replace("{" + id.getKey() + "}", id.getValue());
            }
            path = path.replaceAll("\\{[^}]+}", "0");
            var answer = stranger.send(operation.method(), path);
            String label = operation + " as " + path;
            assertThat(answer.raw().body())
                    .as(label)
                    .doesNotContain(owner.organization())
                    .doesNotContain(owner.email())
                    .doesNotContain("the-owners-own");
            if (path.contains(ids.get("id")) || path.contains(ids.get("customerId"))) {
                assertThat(answer.status()).as(label + answer.raw().body()).isIn(404, 405, 415, 422);
            }
            assertThat(answer.status()).as(label).isLessThan(500);
            checked.add(label);
        }
        assertThat(checked).hasSizeGreaterThan(15);
        assertThat(owner.get("/api/imports/" + ids.get("id")).status())
                .as("what the stranger tried to delete is still there")
                .isEqualTo(200);
    }

    @Test
    void everyRouteThatIsNotPublicAsksForAToken() throws IOException {
        for (Operation operation : operations()) {
            if (WITHOUT_TOKEN.stream().noneMatch(operation.path()::startsWith)) {
                String path = operation.path().replaceAll("\\{[^}]+}", "01900000-0000-7000-8000-000000000001");
                assertThat(Visitor.anonymous(operation.method(), path).status())
                        .as("%s", operation)
                        .isEqualTo(401);
            }
        }
    }

    /** Gives the owner something of each kind; the ids by the names that path parameters have. */
    private Map<String, String> fill(Visitor owner) throws IOException {
        Path file = Files.writeString(
                folder.resolve("orders.csv"),
                "customer_id,date,order_id,amount\nthe-owners-own-1,2026-01-02,the-owners-own-o1,12.50\n");
        var accepted = owner.upload("/api/imports?kind=orders&filename=the-owners-own.csv", "text/csv", file);
        owner.result(accepted);
        String analysis = owner.result(owner.post("/api/eyes/analyses", "{}"))
                .at("/analysisId")
                .asText();
        String customer =
                owner.get("/api/customers").body().at("/items/0/customerId").asText();
        assertThat(customer).isNotBlank();
        var ids = new LinkedHashMap<String, String>();
        ids.put("id", accepted.body().at("/id").asText());
        ids.put("customerId", customer);
        ids.put("analysisId", analysis);
        ids.put("window", "30d");
        ids.put("platform", "gohighlevel");
        return ids;
    }

    private static List<Operation> operations() throws IOException {
        JsonNode paths = JSON.readTree(
                        Visitor.anonymous("GET", "/openapi?format=json").raw().body())
                .at("/paths");
        return StreamSupport.stream(((Iterable<Map.Entry<String, JsonNode>>) paths::fields).spliterator(), false)
                .flatMap(path -> StreamSupport.stream(
                                ((Iterable<String>) path.getValue()::fieldNames).spliterator(), false)
                        .filter(method ->
                                List.of("get", "post", "put", "patch", "delete").contains(method))
                        .map(method -> new Operation(method.toUpperCase(Locale.ROOT), path.getKey())))
                .toList();
    }
}
