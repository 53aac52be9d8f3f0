package dev.omnify.eyes.report.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.omnify.kit.FieldError;
import dev.omnify.kit.Phrase;
import dev.omnify.kit.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamePassingTest {
    private static List<String> members(int from, int until) {
        return IntStream.range(from, until).mapToObj(i -> "c" + i).toList();
    }

    private static Map<String, String> now(int... ends) {
        var segments = new HashMap<String, String>();
        int from = 0;
        for (int segment = 0; segment < ends.length; segment++) {
            for (String customer : members(from, ends[segment])) {
                segments.put(customer, String.valueOf(segment));
            }
            from = ends[segment];
        }
        return segments;
    }

    @Test
    void aNameGoesWithMostOfItsCustomers() {
        var passed = NamePassing.of(Map.of("0", "VIPs"), segment -> members(0, 10), now(4, 10));
        assertThat(passed.names()).containsExactly(Map.entry("1", "VIPs"));
        assertThat(passed.dropped()).isEmpty();
    }

    @Test
    void halfIsEnoughAndLessIsNotWhichIsSaid() {
        assertThat(NamePassing.of(Map.of("0", "VIPs"), segment -> members(0, 10), now(5))
                        .names())
                .containsEntry("0", "VIPs");
        var dropped = NamePassing.of(Map.of("0", "VIPs"), segment -> members(0, 10), now(4, 8));
        assertThat(dropped.names()).isEmpty();
        assertThat(dropped.dropped())
                .containsExactly(Phrase.of("rename-dropped", "name", "VIPs")
                        .with("customers", 10)
                        .with("largestShare", 0.4));
    }

    @Test
    void customersWhoAreGoneCountAgainstAName() {
        var passed = NamePassing.of(Map.of("2", "Gone"), segment -> members(100, 110), now(50));
        assertThat(passed.names()).isEmpty();
        assertThat(passed.dropped().getFirst().arguments()).containsEntry("largestShare", 0.0);
    }

    @Test
    void ofTwoNamesForOneSegmentTheOneWithMoreCustomersStays() {
        var passed = NamePassing.of(
                Map.of("0", "Few", "1", "Many"),
                segment -> segment.equals("0") ? members(0, 10) : members(10, 40),
                now(40));
        assertThat(passed.names()).containsExactly(Map.entry("0", "Many"));
        assertThat(passed.dropped())
                .containsExactly(Phrase.of("rename-displaced", "name", "Few")
                        .with("customers", 10)
                        .with("by", "Many"));
    }

    @Test
    void aNameIsNotLostToItsLike() {
        var passed = NamePassing.of(
                Map.of("0", "VIPs", "1", "VIPs"),
                segment -> segment.equals("0") ? members(0, 10) : members(10, 40),
                now(40));
        assertThat(passed.names()).containsExactly(Map.entry("0", "VIPs"));
        assertThat(passed.dropped()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "two\nlines",
                "nul\u0000",
                "turned \u202E round",
                "zero\u200Bwidth",
                "\u3164",
                "\u00A0",
                "\u2800"
            })
    void refusesWhatIsNoName(String typed) {
        assertThatThrownBy(() -> GivenName.of(typed))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.errors())
                                .extracting(FieldError::field)
                                .containsExactly("renamed"));
    }

    @Test
    void takesNamesInAnyScriptOfUpToSixtyCharacters() {
        assertThat(GivenName.of("  Größte Kunden 🥇 ")).isEqualTo("Größte Kunden 🥇");
        assertThat(GivenName.of("🥇".repeat(60))).hasSize(120);
        assertThatThrownBy(() -> GivenName.of("x".repeat(61))).isInstanceOf(ProblemException.class);
    }
}
