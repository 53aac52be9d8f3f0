package dev.omnify.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.omnify.local.StartFailure;
import dev.omnify.local.Terminal;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Signs a new organisation up, connects the vendor sandbox, syncs, analyses, and shows what came of it. */
public final class Demo {

    private static final String PLATFORM = "gohighlevel";
    private static final List<String> WINDOWS = List.of("30d", "60d", "90d");

    private final Api api;
    private final Terminal terminal;

    private Demo(Api api, Terminal terminal) {
        this.api = api;
        this.terminal = terminal;
    }

    /**
     * Goes through the whole journey.
     *
     * @throws StartFailure when a step is refused or fails, or the gateway does not answer
     */
    public static void run(URI gateway, Terminal terminal) throws InterruptedException {
        var demo = new Demo(new Api(gateway), terminal);
        demo.signUp(gateway);
        demo.connect();
        demo.sync();
        demo.analyse();
        demo.showSegments();
        demo.showChurn();
    }

    private void signUp(URI gateway) throws InterruptedException {
        var random = new byte[8];
        new SecureRandom().nextBytes(random);
        var suffix = HexFormat.of().formatHex(random);
        var email = "demo-" + suffix + "@example.com";
        var password = "demo " + suffix + " journey";
        var session = api.post(
                "/api/auth/register",
                Map.of("email", email, "password", password, "name", "Demo", "organization", "Demo " + suffix));
        api.authenticate(session.path("accessToken").asText());
        heading("Sign-up");
        terminal.say("  gateway       " + gateway);
        terminal.say(
                "  organization  " + session.path("organization").path("name").asText());
        terminal.say("  e-mail        " + email);
        terminal.say("  password      " + password);
    }

    private void connect() throws InterruptedException {
        var platform = items(api.get("/api/platforms")).stream()
                .filter(item -> item.path("platform").asText().equals(PLATFORM))
                .findFirst();
        var demo = platform.map(item -> item.path("demo")).filter(JsonNode::isObject);
        if (demo.isEmpty()) {
            throw new StartFailure("The gateway offers no sandbox for " + PLATFORM
                    + ": ./omnify up allows one, a fleet started otherwise may not.");
        }
        var connection = api.post("/api/platforms/" + PLATFORM + "/connect", demo.get());
        var scopes = connection.path("scopes");
        var granted = StreamSupport.stream(scopes.spliterator(), false)
                .filter(scope -> scope.path("granted").asBoolean())
                .count();
        heading("Connection");
        terminal.say("  " + platform.get().path("name").asText() + ", account "
                + connection.path("account").asText() + ": "
                + connection.path("state").asText() + ", " + granted
                + " of " + scopes.size() + " scopes granted");
    }

    private void sync() throws InterruptedException {
        heading("Sync");
        var result = api.await(api.post("/api/platforms/" + PLATFORM + "/sync", Map.of()), this::step);
        var table = new Table("stream", "read", "created", "updated", "unchanged", "failed");
        for (var stream : result.path("streams")) {
            table.row(
                    stream.path("name").asText(),
                    Figures.whole(stream.path("read")),
                    Figures.whole(stream.path("created")),
                    Figures.whole(stream.path("updated")),
                    Figures.whole(stream.path("unchanged")),
                    Figures.whole(stream.path("failed")));
        }
        show(table);
    }

    private void analyse() throws InterruptedException {
        heading("Analysis");
        api.await(api.post("/api/eyes/analyses", Map.of("windows", WINDOWS)), this::step);
    }

    private void showSegments() throws InterruptedException {
        var answer = api.get("/api/eyes/segments/30d");
        var evidence = answer.path("evidence");
        var quality = evidence.path("quality");
        heading("Segments of " + Figures.whole(answer.path("customers")) + " customers as of "
                + answer.path("asOf").asText() + ": gate "
                + evidence.path("gate").asText());
        terminal.say("  algorithm " + evidence.path("method").path("algorithm").asText("–") + " "
                + evidence.path("method").path("parameters") + ", silhouette "
                + Figures.decimal(quality.path("silhouette")) + " (needed 0.450), k " + Figures.whole(quality.path("k"))
                + ", smallest " + Figures.percent(quality.path("smallestShare")) + ", noise "
                + Figures.percent(quality.path("noiseShare")) + ", "
                + evidence.path("attempts").size() + " attempts");
        reasons(evidence).ifPresent(reasons -> terminal.say("  reasons: " + reasons));
        var table = new Table(
                "segment", "size", "share", "value", "last order", "orders", "lapsed", "churn 30 d", "value at risk");
        for (var segment : answer.path("segments")) {
            table.row(
                    Figures.segment(segment.path("name")),
                    Figures.whole(segment.path("size")),
                    Figures.percent(segment.path("share")),
                    Figures.money(segment.path("value")),
                    Figures.oneDigit(segment.path("medianRecencyDays")) + " d",
                    Figures.oneDigit(segment.path("medianOrders")),
                    Figures.whole(segment.path("lapsed")),
                    Figures.percent(segment.path("churnRisk")),
                    Figures.money(segment.path("valueAtRisk")));
        }
        show(table);
    }

    private void showChurn() throws InterruptedException {
        heading("Churn, measured on a later period than it was learned on");
        var table = new Table(
                "window",
                "gate",
                "AUC",
                "95 % interval",
                "recency alone",
                "base rate",
                "tested",
                "learner",
                "actionable");
        var reasons = new java.util.ArrayList<String>();
        for (var window : WINDOWS) {
            var evidence = api.get("/api/eyes/churn/" + window).path("evidence");
            var quality = evidence.path("quality");
            table.row(
                    window,
                    Figures.text(evidence.path("gate")),
                    Figures.decimal(quality.path("auc")),
                    Figures.decimal(quality.path("aucInterval").path(0)) + " to "
                            + Figures.decimal(quality.path("aucInterval").path(1)),
                    Figures.decimal(quality.path("aucRecencyAlone")),
                    Figures.percent(quality.path("baseRate")),
                    Figures.whole(quality.path("customersTested")),
                    Figures.text(evidence.path("method").path("learner")),
                    evidence.path("actionable").asBoolean() ? "yes" : "no");
            reasons(evidence).ifPresent(why -> reasons.add("  " + window + ": " + why));
        }
        show(table);
        reasons.forEach(terminal::say);
    }

    private static Optional<String> reasons(JsonNode evidence) {
        var text = StreamSupport.stream(evidence.path("reasons").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining("; "));
        return Optional.of(text).filter(reasons -> !reasons.isEmpty());
    }

    private static List<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.path("items").spliterator(), false).toList();
    }

    private void heading(String text) {
        terminal.say("");
        terminal.say(text);
    }

    private void step(String step) {
        terminal.say("  … " + step);
    }

    private void show(Table table) {
        table.lines().forEach(line -> terminal.say("  " + line));
    }
}
