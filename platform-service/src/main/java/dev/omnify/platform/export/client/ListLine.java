package dev.omnify.platform.export.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.omnify.kit.Money;
import dev.omnify.platform.export.member.ListHead;
import dev.omnify.platform.export.member.ListMember;
import dev.omnify.platform.export.member.SegmentLabel;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One line of a list: the header, a member, or the end. */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
record ListLine(
        @Nullable Header header,
        @Nullable End end,
        @Nullable String customerId,
        @Nullable Double risk,
        @Nullable Money value,
        @Nullable Money valueAtRisk,
        @Nullable Money winBackValue,
        @Nullable String segment) {
    /** What comes before the members. */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Header(
            String kind,
            boolean actionable,
            String gate,
            @Nullable String churnGate,
            boolean churnActionable,
            @Nullable Name name,
            @Nullable String renamed,
            @Nullable String currency,
            @Nullable List<SegmentName> segments) {
        ListHead toHead() {
            var names = new HashMap<String, SegmentLabel>();
            if (segments != null) {
                segments.forEach(segment -> names.put(segment.id(), called(segment.renamed(), segment.name())));
            }
            return new ListHead(
                    actionable,
                    gate,
                    churnGate == null ? "" : ListHead.evidence(churnGate, churnActionable),
                    kind.equals("segment") && (name != null || renamed != null) ? called(renamed, name) : null,
                    currency,
                    names);
        }
    }

    /** What a person calls a segment, else the code of what the analysis does, which has no sentence of its own. */
    private static SegmentLabel called(@Nullable String renamed, @Nullable Name name) {
        return renamed != null
                ? new SegmentLabel(renamed, true)
                : new SegmentLabel(name == null ? "" : name.code(), false);
    }

    /** What an analysis calls something; worded by the dashboard. */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Name(String code) {}

    /** A segment of the analysis. */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record SegmentName(
            String id, @Nullable Name name, @Nullable String renamed) {}

    /** The last line. */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record End(long customers) {}

    ListMember toMember() {
        return new ListMember(Objects.requireNonNull(customerId), risk, value, valueAtRisk, winBackValue, segment);
    }
}
