package dev.omnify.platform.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.omnify.kit.Money;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.test.Logs;
import dev.omnify.platform.consent.Consent;
import dev.omnify.platform.consent.ConsentDecision;
import dev.omnify.platform.consent.ContactChannel;
import dev.omnify.platform.customer.Customer;
import dev.omnify.platform.customer.CustomerRecord;
import dev.omnify.platform.customer.CustomerStore;
import dev.omnify.platform.customer.Order;
import dev.omnify.platform.export.format.Column;
import dev.omnify.platform.export.format.Preset;
import dev.omnify.platform.export.member.ListHead;
import dev.omnify.platform.export.member.ListKind;
import dev.omnify.platform.export.member.ListMember;
import dev.omnify.platform.export.member.SegmentLabel;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExportsTest extends ExportShop {
    @Test
    void aFileForPeopleHasTheChosenColumnsOfEverybody() {
        people(TENANT);
        list(TENANT, true, "1", "2", "4");

        String file = file(
                TENANT,
                request(
                        ListKind.CHURN,
                        null,
                        false,
                        Column.EMAIL,
                        Column.PHONE,
                        Column.NAME,
                        Column.SEGMENT,
                        Column.RISK,
                        Column.VALUE,
                        Column.CONSENT));

        assertThat(file)
                .startsWith(
                        "\ufeffemail,phone,name,segment,churn_risk,value,consent_email,consent_sms,consent_ads,currency\r\n");
        assertThat(parsed(file))
                .extracting(row -> String.join("|", row.values()))
                .containsExactly(
                        "ada@example.org|+442071838750|Ada Byrne|Big spenders|0.75|1234.56|granted|granted|granted|GBP",
                        "bob@example.org|+442071838751|Bob Refused|Big spenders|0.75|1234.56|refused|refused|refused|GBP",
                        "dan@example.org|12345|'=Dan, \"the\" Man|Big spenders|0.75|1234.56|granted|granted|granted|GBP");
    }

    @Test
    void whoCanBeContactedStandsFirst() {
        people(TENANT);

        assertThat(headings(file(TENANT, request(ListKind.CUSTOMERS, null, false))))
                .startsWith("\ufeffemail", "phone", "external_id", "name", "first_name", "last_name")
                .doesNotContain("churn_risk");
        fails("validation-failed", request(ListKind.CUSTOMERS, null, false, Column.RISK));
    }

    @Test
    void ordersAndSpendAreWhatHasHappenedInTheOrganizationsCurrency() {
        bring(
                TENANT,
                CustomerRecord.buyer(
                        "1",
                        List.of(
                                order("A", "2026-01-02", 5000, "GBP", Order.Kind.ORDER),
                                order("B", "2026-01-03", 7000, "USD", Order.Kind.ORDER),
                                order("A", "2026-01-02", 6050, "GBP", Order.Kind.REFUND),
                                order("C", "2026-12-01", 900, "GBP", Order.Kind.ORDER),
                                order("B", "2026-12-01", 800, "GBP", Order.Kind.REFUND))));

        assertThat(parsed(file(
                        TENANT,
                        request(ListKind.CUSTOMERS, null, false, Column.ORDERS, Column.SPEND, Column.LAST_ORDER))))
                .singleElement()
                .satisfies(row -> assertThat(row.values()).containsExactly("1", "-10.50", "2026-01-02", "GBP"));
    }

    @Test
    void anExportThatNobodyTookToItsEndIsWrittenDownAsSuch() {
        people(TENANT);
        var broken = new StringWriter() {
            @Override
            public void flush() {
                throw new UncheckedIOException(new IOException("gone"));
            }
        };
        try (var logs = Logs.withDebugOf(Exports.class)) {
            file(TENANT, request(ListKind.CUSTOMERS, null, false));
            assertThat(logs.count("list exported")).isEqualTo(1);
            try (var export = exports.open(TENANT, request(ListKind.CUSTOMERS, null, false))) {
                assertThatThrownBy(() -> export.write(broken)).isInstanceOf(IOException.class);
            }
            assertThat(logs.count("list exported")).isEqualTo(1);
            assertThat(logs.count("list export broken off")).isEqualTo(1);
        }
    }

    private static Order order(String id, String day, long amount, String currency, Order.Kind kind) {
        return Order.of(
                TENANT,
                "shop",
                id,
                Instant.parse(day + "T00:00:00Z"),
                LocalDate.parse(day),
                new Money(amount, currency),
                kind);
    }

    @Test
    void aListWhoseEvidenceFailedHasNoPreset() {
        people(TENANT);
        list(TENANT, false, "1");

        fails("list-not-actionable", request(ListKind.CHURN, Preset.KLAVIYO, false));
        assertThat(lists.open()).isZero();
        assertThat(exports.summary(TENANT, request(ListKind.CHURN, null, false)).actionable())
                .isFalse();
        assertThat(parsed(file(TENANT, request(ListKind.CHURN, null, false)))).hasSize(1);
        assertThat(name(request(ListKind.CHURN, null, false))).isEqualTo("at-risk-30d-not-for-acting-2026-11-30.csv");
    }

    @Test
    void eachLineSaysOnWhatTheListRestsAndOnWhatItsRisksDo() {
        people(TENANT);
        assertThat(evidence(new ListHead(true, "passed", "failed", null, "GBP", Map.of())))
                .containsExactly("passed", "failed");
        assertThat(evidence(new ListHead(true, "passed", "weak", null, "GBP", Map.of())))
                .containsExactly("passed", "weak");
        assertThat(evidence(new ListHead(false, "passed", null, "GBP", Map.of())))
                .as("a churn list that passed and is not calibrated")
                .containsExactly("weak", "weak");
        assertThat(evidence(new ListHead(false, "failed", null, "GBP", Map.of())))
                .containsExactly("failed", "failed");
        assertThat(evidence(new ListHead(true, "none", null, "GBP", Map.of()))).containsExactly("none", "none");
    }

    private Iterable<String> evidence(ListHead head) {
        lists.give(
                TENANT,
                head,
                () -> Stream.of(new ListMember(Customer.idOf(TENANT, "shop", "1"), 0.5, null, null, null, null)));
        return parsed(file(TENANT, request(ListKind.SEGMENT, null, false, Column.EVIDENCE, Column.CHURN_EVIDENCE)))
                .getFirst()
                .values();
    }

    @Test
    void whyNothingMayBeSentByAListIsSaidAsItIs() {
        for (var why : Map.of("failed", "failed its test", "passed", "not exact enough")
                .entrySet()) {
            lists.give(TENANT, new ListHead(false, why.getKey(), null, "GBP", Map.of()), Stream::of);
            assertThatThrownBy(() -> exports.open(TENANT, request(ListKind.CHURN, Preset.KLAVIYO, false)))
                    .hasMessageContaining(why.getValue());
        }
    }

    @Test
    void theFilesNameSaysWhatWasTaken() {
        people(TENANT);
        list(TENANT, true, "1");
        assertThat(name(request(ListKind.LAPSED, Preset.KLAVIYO, false))).isEqualTo("win-back-klaviyo-2026-11-30.csv");
        assertThat(name(request(ListKind.CHURN, Preset.META, true)))
                .isEqualTo("at-risk-30d-meta-with-unknown-consent-2026-11-30.csv");
        assertThat(name(request(ListKind.CUSTOMERS, null, false))).isEqualTo("customers-2026-11-30.csv");
        segment(new SegmentLabel("Größte \"Käufer\"\r\n", true));
        assertThat(name(request(ListKind.SEGMENT, null, false))).isEqualTo("segment-gro-te-kaufer-2026-11-30.csv");
        segment(new SegmentLabel("repeat-buyers", false));
        assertThat(name(worded(ListKind.SEGMENT, "Repeat buyers, silent over 120 days")))
                .isEqualTo("segment-repeat-buyers-silent-over-120-days-2026-11-30.csv");
    }

    private void segment(SegmentLabel called) {
        lists.give(TENANT, new ListHead(true, "passed", called, "GBP", Map.of()), Stream::of);
    }

    private static ExportRequest worded(ListKind kind, String words) {
        var plain = request(kind, null, false, Column.SEGMENT);
        return new ExportRequest(plain.list(), null, plain.filter(), null, plain.columns(), false, Map.of("0", words));
    }

    @Test
    void aSegmentIsCalledAsPeopleCallItElseAsItWasWordedElseByItsCode() {
        people(TENANT);
        list(TENANT, true, "1");
        assertThat(file(TENANT, worded(ListKind.CHURN, "Buyers"))).isEqualTo("\ufeffsegment\r\nBig spenders\r\n");

        lists.give(
                TENANT,
                new ListHead(true, "passed", null, "GBP", Map.of("0", new SegmentLabel("repeat-buyers", false))),
                () -> Stream.of(new ListMember(Customer.idOf(TENANT, "shop", "1"), null, null, null, null, "0")));
        assertThat(file(TENANT, worded(ListKind.LAPSED, "=Repeat buyers, silent over 120 days")))
                .isEqualTo("\ufeffsegment\r\n\"'=Repeat buyers, silent over 120 days\"\r\n");
        assertThat(file(TENANT, request(ListKind.LAPSED, null, false, Column.SEGMENT)))
                .isEqualTo("\ufeffsegment\r\nrepeat-buyers\r\n");
    }

    private String name(ExportRequest request) {
        try (var export = exports.open(TENANT, request)) {
            return export.fileName();
        }
    }

    @Test
    void theSummaryCountsByChannelWhoAgreedWhoRefusedAndWhoCannotBeReached() {
        people(TENANT);
        list(TENANT, true, "1", "2", "3", "4", "gone");

        var summary = exports.summary(TENANT, request(ListKind.CHURN, null, false));

        assertThat(summary.members()).isEqualTo(4);
        assertThat(summary.complete()).isTrue();
        assertThat(summary.channels())
                .containsEntry(ContactChannel.EMAIL, new ExportSummary.Standing(2, 1, 1, 0))
                .containsEntry(ContactChannel.SMS, new ExportSummary.Standing(1, 1, 1, 1))
                .containsEntry(ContactChannel.ADS, new ExportSummary.Standing(2, 1, 1, 0));
        for (Preset preset : Preset.values()) {
            var size = Objects.requireNonNull(summary.presets().get(preset));
            assertThat(parsed(file(TENANT, request(ListKind.CHURN, preset, false))))
                    .hasSize((int) size.agreed());
            assertThat(parsed(file(TENANT, request(ListKind.CHURN, preset, true))))
                    .hasSize((int) size.withUnknown());
        }
    }

    @Test
    void aListThatWasCutOffIsNeverAWholeFile() {
        people(TENANT);
        list(TENANT, true, "1", "2");
        lists.cutOff();

        try (var export = exports.open(TENANT, request(ListKind.CHURN, null, false))) {
            assertThatThrownBy(() -> export.write(new StringWriter()))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.code().code()).isEqualTo("unavailable"));
        }
        assertThat(lists.open()).isZero();
    }

    @Test
    void aMillionMembersAreWrittenABatchAtATime() throws IOException {
        int known = 10_000;
        store.save(
                TENANT,
                IntStream.range(0, known).mapToObj(i -> nameless("c-" + i)).toList());
        int wanted = 1_000_000;
        var given = new AtomicLong();
        var most = new AtomicLong();
        var writer = new LineCount();
        lists.give(
                TENANT,
                new ListHead(true, "passed", null, "GBP", Map.of()),
                () -> IntStream.range(0, wanted).mapToObj(i -> {
                    most.accumulateAndGet(given.incrementAndGet() - writer.lines, Math::max);
                    return new ListMember("c-" + i % known, 0.5, null, null, null, null);
                }));

        try (var export =
                exports.open(TENANT, request(ListKind.CHURN, null, false, Column.EXTERNAL_ID, Column.ORDERS))) {
            export.write(writer);
        }

        assertThat(given).hasValue(wanted);
        assertThat(writer.lines).isEqualTo(1 + wanted);
        assertThat(most.get()).isLessThanOrEqualTo(Entries.BATCH);
    }

    /** Counts lines and forgets them. */
    private static final class LineCount extends Writer {
        private long lines;

        @Override
        public void write(char[] text, int from, int length) {
            lines++;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private static CustomerStore.Versioned nameless(String id) {
        return new CustomerStore.Versioned(
                new Customer(
                        id,
                        List.of(new Customer.ExternalId("shop", id)),
                        null,
                        Map.of(),
                        Set.of(),
                        Map.of(),
                        Set.of(),
                        Consent.NONE,
                        List.of(),
                        Instant.EPOCH,
                        Instant.EPOCH),
                0);
    }

    @Test
    void aFileIsSentAsItGoesEvenWhereFewMayBeInIt() throws IOException {
        store.save(
                TENANT,
                IntStream.range(0, 1000).mapToObj(i -> nameless("c-" + i)).toList());
        var given = new AtomicLong();
        var sent = new ArrayList<String>();
        lists.give(
                TENANT,
                new ListHead(true, "passed", null, "GBP", Map.of()),
                () -> IntStream.range(0, 1000).mapToObj(i -> {
                    given.incrementAndGet();
                    return new ListMember("c-" + i, 0.5, null, null, null, null);
                }));

        try (var export = exports.open(TENANT, request(ListKind.CHURN, Preset.META, false))) {
            export.write(new StringWriter() {
                @Override
                public void flush() {
                    sent.add(given + ": " + toString().strip());
                }
            });
        }

        assertThat(sent).first().isEqualTo(Entries.BATCH + ": email,phone,fn,ln,ct,country");
    }

    @Test
    void nobodyTakesAnotherTenantsCustomers() {
        people(TENANT);
        bring(OTHER, person("9", "Eve Other", "eve@example.org", "", ConsentDecision.GRANTED));
        list(TENANT, true, "1");
        // An analysis that named another tenant's customers would still give none of them.
        lists.give(
                OTHER,
                new ListHead(true, "passed", null, "GBP", Map.of()),
                () -> Stream.of(TENANT, OTHER)
                        .map(tenant -> new ListMember(
                                Customer.idOf(tenant, "shop", tenant == OTHER ? "9" : "1"),
                                null,
                                null,
                                null,
                                null,
                                null)));

        assertThat(parsed(file(OTHER, request(ListKind.CHURN, null, false))))
                .extracting(row -> row.get("email"))
                .containsExactly("eve@example.org");
        assertThat(parsed(file(OTHER, request(ListKind.CUSTOMERS, Preset.KLAVIYO, true))))
                .extracting(row -> row.get("Email"))
                .containsExactly("eve@example.org");
        assertThat(exports.summary(OTHER, request(ListKind.CUSTOMERS, null, false))
                        .members())
                .isEqualTo(1);
    }

    private void fails(String code, ExportRequest request) {
        assertThatThrownBy(() -> exports.open(TENANT, request))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code().code()).isEqualTo(code));
    }
}
