package dev.omnify.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two organizations: over every route of the merged OpenAPI document neither sees anything of the other's. */
@ExtendWith(Fleet.class)
class TenancyTest {
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

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    /** A path to one thing that somebody has. */
    private static final Pattern NAMES_ONE = Pattern.compile("\\{(id|customerId|segmentId)}");

    private static final List<String> KEPT =
            List.of("/api/imports/{id}", "/api/customers/{id}", "/api/customers/views", "/api/invitations");

    @TempDir
    private Path folder;

    @Test
    void everyRouteKeepsOrganizationsApart() throws IOException {
        var owner = Visitor.signUp("EUR");
        Map<String, String> ids = fill(owner);
        var stranger = Visitor.signUp("EUR");

        var checked = new ArrayList<String>();
        for (Operation operation : Operation.published()) {
            if (WITHOUT_TOKEN.stream().anyMatch(operation.path()::startsWith)) {
                continue;
            }
            String path = ofTheOwners(operation.path(), ids);
            var answer = stranger.send(operation.method(), path);
            String label = operation + " as " + path;
            assertThat(answer.raw().body())
                    .as(label)
                    .doesNotContain(owner.organization())
                    .doesNotContain(owner.email())
                    .doesNotContain("the-owners-own");
            if (NAMES_ONE.matcher(operation.path()).find()) {
                assertThat(answer.status()).as(label + answer.raw().body()).isIn(404, 405, 415, 422);
            }
            assertThat(answer.status()).as(label).isLessThan(500);
            checked.add(label);
        }
        assertThat(checked).hasSizeGreaterThan(15);
        for (String path : KEPT) {
            assertThat(owner.get(ofTheOwners(path, ids)).body().toString())
                    .as("what the stranger tried to delete or change in %s is still there", path)
                    .contains("the-owners-own");
        }
    }

    @Test
    void everyRouteThatIsNotPublicAsksForAToken() throws IOException {
        for (Operation operation : Operation.published()) {
            if (WITHOUT_TOKEN.stream().noneMatch(operation.path()::startsWith)) {
                String path = operation.path().replaceAll("\\{[^}]+}", "01900000-0000-7000-8000-000000000001");
                assertThat(Visitor.anonymous(operation.method(), path).status())
                        .as("%s", operation)
                        .isEqualTo(401);
            }
        }
    }

    private static String cancelledSync(Visitor owner) {
        JsonNode demo = owner.get("/api/platforms").body().at("/items/0/demo");
        owner.post("/api/platforms/gohighlevel/connect", demo.toString());
        var sync = owner.post("/api/platforms/gohighlevel/sync", "{}");
        owner.send("DELETE", sync.body().at("/self").asText());
        owner.ended(sync);
        return sync.body().at("/id").asText();
    }

    private static String ofTheOwners(String path, Map<String, String> ids) {
        return PARAMETER.matcher(path).replaceAll(found -> {
            String parameter = found.group(1);
            String own = parameter.equals("id") ? ids.get(path) : ids.get(parameter);
            assertThat(own).as("something of the owner's for %s", path).isNotNull();
            return own;
        });
    }

    /** Gives the owner something of each kind: what a path parameter of that name stands for, or the one of a path. */
    private Map<String, String> fill(Visitor owner) throws IOException {
        Path file = Files.writeString(
                folder.resolve("orders.csv"),
                "customer_id,date,order_id,amount\nthe-owners-own-1,2026-01-02,the-owners-own-o1,12.50\n");
        var accepted = owner.upload("/api/imports?kind=orders&filename=the-owners-own.csv", "text/csv", file);
        owner.result(accepted);
        String analysis = owner.result(owner.post("/api/eyes/analyses", "{}"))
                .at("/analysisId")
                .asText();
        String customer = first(owner, "/api/customers", "customerId");
        String sync = cancelledSync(owner);
        owner.post("/api/customers/views", "{\"name\":\"the-owners-own\",\"tag\":\"vip\"}");
        owner.post("/api/invitations", "{\"email\":\"the-owners-own@example.org\",\"role\":\"viewer\"}");
        var ids = new LinkedHashMap<String, String>();
        ids.put("customerId", customer);
        ids.put("window", "30d");
        ids.put("segmentId", "0");
        ids.put("platform", "gohighlevel");
        ids.put("/api/customers/{id}", customer);
        ids.put("/api/customers/{id}/timeline", customer);
        ids.put("/api/customers/views/{id}", first(owner, "/api/customers/views", "id"));
        ids.put("/api/eyes/analyses/{id}", analysis);
        ids.put("/api/imports/{id}", accepted.body().at("/id").asText());
        ids.put("/api/imports/{id}/errors", accepted.body().at("/id").asText());
        ids.put("/api/invitations/{id}", first(owner, "/api/invitations", "id"));
        ids.put("/api/members/{id}", first(owner, "/api/members", "id"));
        ids.put("/api/sessions/{id}", first(owner, "/api/sessions", "id"));
        ids.put("/api/platforms/{platform}/syncs/{id}", sync);
        return ids;
    }

    private static String first(Visitor owner, String list, String field) {
        String id = owner.get(list).body().at("/items/0/" + field).asText();
        assertThat(id).as("%s of %s", field, list).isNotBlank();
        return id;
    }
}
