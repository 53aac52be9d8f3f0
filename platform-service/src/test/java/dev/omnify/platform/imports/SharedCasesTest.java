package dev.omnify.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.omnify.platform.customer.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reads the small order files in the folder that OMNIFY_SHARED names, where there is one. */
class SharedCasesTest {
    /** Headings that nobody knows are answered with a question; this is the answer. */
    private static final Map<String, Map<String, String>> TOLD = Map.of(
            "a23-shift-jis-yen", Map.of("order_id", "注文番号", "date", "注文日", "email", "メールアドレス", "amount", "合計金額"));

    @TestFactory
    Stream<DynamicTest> everyFileIsReadRight() throws IOException {
        @Nullable String shared = System.getenv("OMNIFY_SHARED");
        Assumptions.assumeTrue(shared != null, "OMNIFY_SHARED names no folder");
        var folder = Path.of(shared, "cases", "imports");
        Assumptions.assumeTrue(Files.isRegularFile(folder.resolve("expected.json")), "there are no cases");
        var cases = new ObjectMapper().readTree(folder.resolve("expected.json").toFile());
        return cases.properties().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> check(folder, one.getKey(), one.getValue())));
    }

    private static void check(Path folder, String name, JsonNode told) throws IOException {
        var query = told.path("query");
        var options = new ImportOptions(
                null,
                null,
                null,
                TOLD.getOrDefault(name, Map.of()),
                text(query, "currency"),
                text(query, "timezone"),
                null,
                null,
                null,
                null);
        byte[] file = Files.readAllBytes(folder.resolve(told.path("file").asText()));
        var trial = FileTrial.of(file, options, query.path("timezone").asText("Etc/UTC"));
        for (String part : List.of("expect", "hard")) {
            told.path(part)
                    .properties()
                    .forEach(right -> assertThat(value(trial, right.getKey()))
                            .as(right.getKey())
                            .isEqualTo(right.getValue().asText()));
        }
    }

    private static String value(FileTrial trial, String name) {
        var days = trial.all().map(Order::day).sorted(Comparator.naturalOrder()).toList();
        return switch (name) {
            case "rows" -> Long.toString(trial.rows());
            case "accepted" -> Long.toString(trial.accepted());
            case "rejected" -> Integer.toString(trial.rejected().size());
            case "customers" -> Integer.toString(trial.customerIds().size());
            case "orders" -> Integer.toString(trial.all(Order.Kind.ORDER).size());
            case "refunds" -> Integer.toString(trial.all(Order.Kind.REFUND).size());
            case "currency" ->
                String.join(" ", trial.all().map(Order::currency).distinct().toList());
            case "total" -> Long.toString(trial.total());
            case "from" -> days.getFirst().toString();
            case "to" -> days.getLast().toString();
            default -> throw new IllegalArgumentException("nobody knows what is meant by " + name);
        };
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.get(name).asText() : null;
    }
}
