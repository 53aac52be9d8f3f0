package dev.omnify.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each operation of the merged document tried with generated requests, by the program that {@code OMNIFY_SCHEMATHESIS}
 * names: none may end in a 5xx, with a token or without.
 */
@ExtendWith(Fleet.class)
class DocumentTrialTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final System.Logger LOG = System.getLogger(DocumentTrialTest.class.getName());
    private static final String PROGRAM = System.getenv().getOrDefault("OMNIFY_SCHEMATHESIS", "");
    private static final double LEAST_ANSWERED = 0.8;
    private static final int SIGNED_IN_SECONDS = 85;
    private static final int WITHOUT_TOKEN_SECONDS = 25;
    private static final String DAY_IN_PAST = "2026-06-01";

    @TempDir
    private Path folder;

    @Test
    void breaksAtNoRequestOfAnOwnerAndAnswersNearlyAllOperations() throws IOException, InterruptedException {
        assumeThat(PROGRAM).as("NOT TESTED: schemathesis is not there").isNotEmpty();
        var owner = Visitor.signUp("USD");
        Path orders = Shop.orders(folder.resolve("orders.csv"), 400, 6);
        var upload = owner.upload("/api/imports?kind=orders&filename=orders.csv", "text/csv", orders);
        owner.result(upload);
        owner.post("/api/platforms/gohighlevel/connect", demoAccount(owner));
        var sync = owner.post("/api/platforms/gohighlevel/sync", "{}");
        owner.result(sync);
        var analysis = owner.post("/api/eyes/analyses", "{}");
        owner.result(analysis);

        var trial = new LinkedHashMap<String, Object>();
        trial.put("gateway", Fleet.gateway().toString());
        trial.put("email", owner.email());
        trial.put("password", Visitor.PASSWORD);
        trial.put("paths", existing(owner, upload, sync, analysis));
        trial.put("queries", Map.of("POST /api/imports", Map.of("kind", "orders", "filename", "a.csv")));
        trial.put("bodies", meaningful(owner));
        JsonNode report = run(trial, SIGNED_IN_SECONDS);

        assertThat(report.at("/broken")).isEmpty();
        var operations = Operation.published();
        var unanswered = new ArrayList<String>();
        for (Operation operation : operations) {
            JsonNode statuses = report.at("/statuses").path(operation.method() + " " + operation.path());
            if (statuses.properties().stream()
                    .noneMatch(status -> status.getKey().startsWith("2"))) {
                unanswered.add(operation + " " + statuses);
            }
        }
        LOG.log(System.Logger.Level.INFO, "{0} operations, without a 2xx: {1}", operations.size(), unanswered);
        assertThat(unanswered).hasSizeLessThanOrEqualTo((int) (operations.size() * (1 - LEAST_ANSWERED)));
    }

    @Test
    void breaksAtNoRequestWithoutAToken() throws IOException, InterruptedException {
        assumeThat(PROGRAM).as("NOT TESTED: schemathesis is not there").isNotEmpty();
        JsonNode report =
                run(new LinkedHashMap<>(Map.of("gateway", Fleet.gateway().toString())), WITHOUT_TOKEN_SECONDS);

        assertThat(report.at("/broken")).isEmpty();
        assertThat(report.at("/statuses").size())
                .isEqualTo(Operation.published().size());
    }

    private static String demoAccount(Visitor visitor) {
        for (JsonNode platform : visitor.get("/api/platforms").body().at("/items")) {
            if (platform.at("/platform").asText().equals("gohighlevel")) {
                return platform.at("/demo").toString();
            }
        }
        throw new AssertionError("there is no demo account");
    }

    private static Map<String, List<String>> existing(
            Visitor owner, Visitor.Answer upload, Visitor.Answer sync, Visitor.Answer analysis) {
        String customer = owner.get("/api/customers?limit=1")
                .body()
                .at("/items/0/customerId")
                .asText();
        String segment =
                owner.get("/api/eyes/segments/30d").body().at("/segments/0/id").asText();
        return Map.of(
                "window", List.of("30d", "60d", "90d"),
                "platform", List.of("gohighlevel"),
                "customerId", List.of(customer),
                "segmentId", List.of(segment),
                "/api/customers/{id} id", List.of(customer),
                "/api/customers/{id}/timeline id", List.of(customer),
                "/api/platforms/{platform}/syncs/{id} id",
                        List.of(sync.body().at("/id").asText()),
                "/api/imports/{id} id", List.of(upload.body().at("/id").asText()),
                "/api/imports/{id}/errors id", List.of(upload.body().at("/id").asText()),
                "/api/eyes/analyses/{id} id", List.of(analysis.body().at("/id").asText()));
    }

    private static Map<String, Object> meaningful(Visitor owner) throws IOException {
        String row = "customer_id,date,order_id,amount\nc1," + DAY_IN_PAST + ",o1,5.00\n";
        var file = Map.of("content", row, "type", "text/csv");
        var bodies = new LinkedHashMap<String, Object>();
        bodies.put("POST /api/imports", file);
        bodies.put("POST /api/imports/preview", file);
        bodies.put("POST /api/eyes/analyses", json("{}"));
        bodies.put("POST /api/invitations", json("{\"email\":\"colleague@example.org\",\"role\":\"viewer\"}"));
        bodies.put("POST /api/customers/views", json("{\"name\":\"Best\",\"tag\":\"vip\"}"));
        bodies.put("PATCH /api/organization", json("{\"name\":\"A Shop\"}"));
        bodies.put("POST /api/platforms/{platform}/connect", json(demoAccount(owner)));
        bodies.put(
                "POST /api/auth/login",
                json("{\"email\":\"%s\",\"password\":\"%s\"}".formatted(owner.email(), Visitor.PASSWORD)));
        return bodies;
    }

    private static Map<String, Object> json(String text) throws IOException {
        return Map.of("json", JSON.readTree(text));
    }

    /** Runs the program against the fleet; the status codes of each operation, and the calls that ended in a 5xx. */
    private JsonNode run(Map<String, Object> trial, int seconds) throws IOException, InterruptedException {
        Path report = folder.resolve("report.json");
        trial.put("report", report.toString());
        Path file = Files.writeString(folder.resolve("trial.json"), JSON.writeValueAsString(trial));
        Path output = folder.resolve("output");
        String gateway = Fleet.gateway().toString();
        var builder = new ProcessBuilder(
                        PROGRAM,
                        "run",
                        gateway + "/openapi",
                        "--url",
                        gateway,
                        "--phases",
                        "examples,coverage,fuzzing",
                        "--checks",
                        "not_a_server_error",
                        "--max-time",
                        String.valueOf(seconds),
                        "--max-examples",
                        "12",
                        "--workers",
                        "2",
                        "--seed",
                        "1",
                        "--no-shrink",
                        "--continue-on-failure",
                        "--warnings",
                        "off",
                        "--exclude-path",
                        Operation.LIVE)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("OMNIFY_TRIAL", file.toString());
        builder.environment().put("SCHEMATHESIS_HOOKS", "hooks");
        builder.environment()
                .put("PYTHONPATH", Launcher.ROOT.resolve("journeys/document").toString());
        Process process = builder.start();
        if (!process.waitFor(seconds * 2L + 60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        String said = Files.readString(output);
        LOG.log(System.Logger.Level.INFO, "{0}", said);
        assertThat(report).as(said).exists();
        return JSON.readTree(report.toFile());
    }
}
