package dev.omnify.platform.export.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.omnify.kit.Money;
import dev.omnify.kit.ProblemException;
import dev.omnify.platform.export.member.ListMember;
import dev.omnify.platform.export.member.SegmentLabel;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NdjsonListTest {
    private static final String HEADER = """
            {"header":{"analysisId":"a","asOf":"2011-12-09","window":"30d","kind":"segment","gate":"passed","actionable":true,\
            "churnGate":"passed","churnActionable":false,\
            "name":{"code":"one-time-buyers","arguments":{"ordersAtMost":1}},"renamed":null,"customers":2,"currency":"GBP",\
            "segments":[{"id":"0","name":{"code":"big-spenders","arguments":{}},"renamed":"VIPs"},{"id":"1","name":{"code":"customers"},"renamed":null}]}}
            """;
    private static final String MEMBERS = """
            {"customerId":"x","state":"tested","risk":0.93,"value":{"amount":1,"currency":"GBP"},"valueAtRisk":{"amount":2,"currency":"GBP"},"winBackValue":null,"segment":"0"}
            {"customerId":"y","state":"lapsed","risk":null,"value":{"amount":0,"currency":"GBP"},"valueAtRisk":null,"winBackValue":{"amount":3,"currency":"GBP"},"segment":null}
            """;

    private static NdjsonList list(String text) {
        return NdjsonList.begin(
                new ObjectMapper().readerFor(ListLine.class),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsTheHeaderAndEachMember() {
        try (var list = list(HEADER + MEMBERS + "{\"end\":{\"customers\":2}}\n")) {
            var members = new ArrayList<ListMember>();
            list.each(members::add);

            assertThat(list.head().actionable()).isTrue();
            assertThat(list.head().name()).isEqualTo(new SegmentLabel("one-time-buyers", false));
            assertThat(list.head().evidence()).isEqualTo("passed");
            assertThat(list.head().churnEvidence()).isEqualTo("weak");
            assertThat(list.head().currency()).isEqualTo("GBP");
            assertThat(list.head().segments())
                    .containsEntry("0", new SegmentLabel("VIPs", true))
                    .containsEntry("1", new SegmentLabel("customers", false));
            assertThat(members)
                    .containsExactly(
                            new ListMember("x", 0.93, new Money(1, "GBP"), new Money(2, "GBP"), null, "0"),
                            new ListMember("y", null, new Money(0, "GBP"), null, new Money(3, "GBP"), null));
        }
    }

    @Test
    void stopsWhereTheTakerHasEnough() {
        try (var list = list(HEADER + MEMBERS)) {
            var members = new ArrayList<ListMember>();
            list.each(member -> {
                members.add(member);
                return false;
            });
            assertThat(members).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"end\":{\"customers\":3}}", "{\"customerId\":\"z", "rubbish"})
    void aListWithoutItsEndWasCutOff(String ending) {
        try (var list = list(HEADER + MEMBERS + ending)) {
            assertThatThrownBy(() -> list.each(member -> true))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.code().code()).isEqualTo("unavailable"));
        }
    }

    @Test
    void aListWithoutItsHeaderIsNone() {
        for (String text : List.of("", MEMBERS, "rubbish")) {
            assertThatThrownBy(() -> list(text)).isInstanceOf(ProblemException.class);
        }
    }
}
