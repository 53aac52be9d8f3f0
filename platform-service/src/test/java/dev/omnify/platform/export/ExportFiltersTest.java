package dev.omnify.platform.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.omnify.kit.FieldError;
import dev.omnify.kit.ProblemException;
import dev.omnify.platform.consent.ConsentDecision;
import dev.omnify.platform.consent.ConsentPurpose;
import dev.omnify.platform.customer.search.CustomerFilter;
import dev.omnify.platform.export.member.ListKind;
import dev.omnify.platform.export.member.ListRef;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a list cannot be narrowed by is refused: a file that holds more than was asked for would be sent. */
class ExportFiltersTest extends ExportShop {
    private static final CustomerFilter ALL = new CustomerFilter(
            "vip",
            "shop",
            Map.of(
                    ConsentPurpose.MARKETING,
                    ConsentDecision.GRANTED,
                    ConsentPurpose.SMS,
                    ConsentDecision.GRANTED,
                    ConsentPurpose.ANALYTICS,
                    ConsentDecision.GRANTED));

    private static ExportRequest asked(
            ListKind kind, @Nullable String segment, @Nullable String query, CustomerFilter filter) {
        return new ExportRequest(
                new ListRef(kind, "30d", null, segment), query, filter, null, List.of(), false, Map.of());
    }

    private List<String> refused(ExportRequest request) {
        var opening = catchThrowableOfType(ProblemException.class, () -> exports.open(TENANT, request));
        var counting = catchThrowableOfType(ProblemException.class, () -> exports.summary(TENANT, request));
        assertThat(opening.code().code()).isEqualTo("validation-failed");
        assertThat(counting.errors()).isEqualTo(opening.errors());
        return opening.errors().stream().map(FieldError::field).toList();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CUSTOMERS")
    void aListOfAnAnalysisIsNotNarrowedByWhatCustomersAreFoundBy(ListKind kind) {
        people(TENANT);
        list(TENANT, true, "1");
        String segment = kind == ListKind.SEGMENT ? "0" : null;

        assertThat(refused(asked(kind, segment, "ada", ALL)))
                .containsExactlyInAnyOrder("query", "tag", "source", "marketing", "sms", "analytics");
        assertThat(refused(asked(kind, segment, null, new CustomerFilter("nosuch", null, Map.of()))))
                .containsExactly("tag");
        assertThat(parsed(file(TENANT, asked(kind, segment, null, CustomerFilter.NONE))))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SEGMENT")
    void onlyTheListOfASegmentNamesOne(ListKind kind) {
        assertThat(refused(asked(kind, "0", null, CustomerFilter.NONE))).containsExactly("segment");
    }

    @Test
    void theCustomersOwnListIsNarrowed() {
        people(TENANT);

        var granted = new CustomerFilter(null, "shop", Map.of(ConsentPurpose.MARKETING, ConsentDecision.GRANTED));
        assertThat(parsed(file(TENANT, asked(ListKind.CUSTOMERS, null, null, granted))))
                .hasSize(2);
    }
}
