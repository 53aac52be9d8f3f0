package dev.omnify.platform.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import dev.omnify.kit.Money;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.crypto.LookupHash;
import dev.omnify.kit.crypto.PersonalData;
import dev.omnify.kit.test.FixedClock;
import dev.omnify.platform.consent.Consent;
import dev.omnify.platform.consent.ConsentDecision;
import dev.omnify.platform.consent.ConsentPurpose;
import dev.omnify.platform.consent.ConsentStatement;
import dev.omnify.platform.consent.ContactChannel;
import dev.omnify.platform.customer.Customer;
import dev.omnify.platform.customer.CustomerRecord;
import dev.omnify.platform.customer.CustomerStore;
import dev.omnify.platform.customer.Customers;
import dev.omnify.platform.customer.InMemoryCustomerStore;
import dev.omnify.platform.customer.IntakeBatch;
import dev.omnify.platform.customer.Order;
import dev.omnify.platform.customer.PersonalField;
import dev.omnify.platform.customer.RecordIntake;
import dev.omnify.platform.customer.TestIntake;
import dev.omnify.platform.customer.TestKeys;
import dev.omnify.platform.customer.search.CustomerFilter;
import dev.omnify.platform.customer.search.CustomerSearch;
import dev.omnify.platform.export.format.Column;
import dev.omnify.platform.export.format.Preset;
import dev.omnify.platform.export.member.ListHead;
import dev.omnify.platform.export.member.ListKind;
import dev.omnify.platform.export.member.ListMember;
import dev.omnify.platform.export.member.ListRef;
import dev.omnify.platform.organization.FixedOrganizationSettings;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExportsTest {
    private static final TenantId TENANT = TenantId.of("00000000-0000-4000-8000-000000000001");
    private static final TenantId OTHER = TenantId.of("00000000-0000-4000-8000-000000000002");
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    private final InMemoryCustomerStore store = new InMemoryCustomerStore();
    private final TestKeys keys = new TestKeys();
    private final FixedClock clock = new FixedClock("2026-11-30T09:00:00Z");
    private final RecordIntake intake = TestIntake.over(store, keys, clock);
    private final Customers customers = new Customers(store, new PersonalData(keys.tenantKeys(), keys));
    private final FakeLists lists = new FakeLists();
    private final Exports exports = new Exports(
            new Entries(
                    new CustomerSearch(store, customers, new LookupHash(keys.tenantKeys())), store, customers, lists),
            new FixedOrganizationSettings(),
            clock);

    private void bring(TenantId tenant, CustomerRecord... records) {
        intake.accept(tenant, new IntakeBatch(UUID.randomUUID().toString(), "shop", List.of(records)));
    }

    private static CustomerRecord person(
            String id, String name, String email, String phone, @Nullable ConsentDecision marketing) {
        return new CustomerRecord(
                id,
                Map.of(PersonalField.NAME, name, PersonalField.EMAIL, email, PersonalField.PHONE, phone),
                Map.of("country", "United Kingdom", "city", "London"),
                Set.of("vip", "news, weekly"),
                marketing == null
                        ? Consent.NONE
                        : new Consent(Map.of(
                                ConsentPurpose.MARKETING,
                                new ConsentStatement(marketing, "shop", null, Instant.EPOCH))),
                List.of());
    }

    /** One who agreed, one who refused, one of whom nobody knows, one without a telephone that could be dialled. */
    private void people(TenantId tenant) {
        bring(
                tenant,
                person("1", "Ada Byrne", "Ada@Example.org", "020 7183 8750", ConsentDecision.GRANTED),
                person("2", "Bob Refused", "bob@example.org", "020 7183 8751", ConsentDecision.REFUSED),
                person("3", "Cyd Unknown", "cyd@example.org", "020 7183 8752", null),
                person("4", "=Dan, \"the\" Man", "dan@example.org", "12345", ConsentDecision.GRANTED));
    }

    private void list(TenantId tenant, boolean actionable, String... ids) {
        lists.give(
                tenant,
                new ListHead(actionable, actionable ? "passed" : "failed", null, "GBP", Map.of("0", "Big spenders")),
                () -> Stream.of(ids)
                        .map(id -> new ListMember(
                                Customer.idOf(tenant, "shop", id),
                                0.75,
                                new Money(123_456, "GBP"),
                                new Money(92_592, "GBP"),
                                null,
                                "0")));
    }

    private static ExportRequest request(ListKind kind, @Nullable Preset preset, boolean unknown, Column... columns) {
        var ref = new ListRef(kind, "30d", null, kind == ListKind.SEGMENT ? "0" : null);
        return new ExportRequest(ref, null, CustomerFilter.NONE, preset, List.of(columns), unknown);
    }

    private String file(TenantId tenant, ExportRequest request) {
        var written = new StringWriter();
        try (var export = exports.open(tenant, request)) {
            export.write(written);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThat(lists.open()).isZero();
        return written.toString();
    }

    /** Rows of a file as a program reads it that knows nothing of us: heading → cell. */
    private static List<Map<String, String>> parsed(String file) {
        var settings = new CsvParserSettings();
        settings.setNullValue("");
        settings.setEmptyValue("");
        settings.setIgnoreLeadingWhitespaces(false);
        settings.setIgnoreTrailingWhitespaces(false);
        settings.getFormat().setLineSeparator("\r\n");
        settings.setNormalizeLineEndingsWithinQuotes(false);
        List<String[]> lines = new CsvParser(settings)
                .parseAll(new StringReader(file.startsWith("\ufeff") ? file.substring(1) : file));
        var rows = new ArrayList<Map<String, String>>();
        for (String[] line : lines.subList(1, lines.size())) {
            assertThat(line).hasSameSizeAs(lines.getFirst());
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < line.length; i++) {
                row.put(lines.getFirst()[i], line[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> headings(String file) {
        return List.of(file.substring(0, file.indexOf("\r\n")).split(","));
    }

    @Test
    void klaviyoReadsItsFile() {
        people(TENANT);
        list(TENANT, true, "4", "3", "2", "1");

        String file = file(TENANT, request(ListKind.LAPSED, Preset.KLAVIYO, false));

        assertThat(headings(file)).containsExactly("Email", "Phone Number", "First Name", "Last Name", "External ID");
        var rows = parsed(file);
        assertThat(rows).extracting(row -> row.get("External ID")).containsExactly("4", "1");
        assertThat(rows.getLast())
                .containsEntry("Email", "ada@example.org")
                .containsEntry("Phone Number", "+442071838750")
                .containsEntry("First Name", "Ada")
                .containsEntry("Last Name", "Byrne");
        assertThat(rows.getFirst())
                .containsEntry("Phone Number", "")
                .containsEntry("First Name", "\"the\" Man")
                .containsEntry("Last Name", "'=Dan");
        assertThat(rows).allSatisfy(row -> assertThat(row.get("Phone Number")).matches("|" + E164.pattern()));

        assertThat(parsed(file(TENANT, request(ListKind.LAPSED, Preset.KLAVIYO, true))))
                .extracting(row -> row.get("External ID"))
                .containsExactly("4", "3", "1");
    }

    @Test
    void metaReadsItsFile() {
        people(TENANT);
        list(TENANT, true, "1", "2", "3", "4");

        String file = file(TENANT, request(ListKind.CHURN, Preset.META, false));

        assertThat(headings(file)).containsExactly("email", "phone", "fn", "ln", "ct", "country");
        assertThat(parsed(file)).hasSize(2).allSatisfy(row -> {
            assertThat(row.values()).allSatisfy(cell -> assertThat(cell).isLowerCase());
            assertThat(row.get("country")).isEqualTo("gb");
            assertThat(row.get("ct")).isEqualTo("london");
            assertThat(row.get("phone")).matches("|" + E164.pattern());
        });
        assertThat(parsed(file).getFirst())
                .containsEntry("email", "ada@example.org")
                .containsEntry("fn", "ada")
                .containsEntry("ln", "byrne")
                .containsEntry("phone", "+442071838750");
    }

    @Test
    void googleReadsItsFile() {
        people(TENANT);
        list(TENANT, true, "1", "2", "3", "4");

        String file = file(TENANT, request(ListKind.SEGMENT, Preset.GOOGLE, true));

        assertThat(headings(file)).containsExactly("Email", "Phone", "First Name", "Last Name", "Country", "Zip");
        assertThat(parsed(file)).hasSize(3).allSatisfy(row -> {
            assertThat(row.get("Country")).matches("[A-Z]{2}");
            assertThat(row.get("Phone")).matches("|" + E164.pattern());
            assertThat(row.get("Email")).isLowerCase().contains("@");
        });
    }

    @Test
    void goHighLevelReadsItsFile() {
        people(TENANT);
        list(TENANT, true, "1", "2");

        String file = file(TENANT, request(ListKind.CHURN, Preset.GOHIGHLEVEL, true));

        assertThat(headings(file)).containsExactly("First Name", "Last Name", "Email", "Phone", "Tags");
        assertThat(parsed(file))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Email", "ada@example.org")
                        .containsEntry("Phone", "+442071838750")
                        .containsEntry("Tags", "news, weekly, vip"));
    }

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
    void spendIsOrdersLessRefundsInTheOrganizationsCurrency() {
        bring(
                TENANT,
                CustomerRecord.buyer(
                        "1",
                        List.of(
                                order("A", 5000, "GBP", Order.Kind.ORDER),
                                order("B", 7000, "USD", Order.Kind.ORDER),
                                order("A", 6050, "GBP", Order.Kind.REFUND))));

        assertThat(parsed(file(
                        TENANT,
                        request(ListKind.CUSTOMERS, null, false, Column.ORDERS, Column.SPEND, Column.LAST_ORDER))))
                .singleElement()
                .satisfies(row -> assertThat(row.values()).containsExactly("2", "-10.50", "2026-01-02", "GBP"));
    }

    private static Order order(String id, long amount, String currency, Order.Kind kind) {
        return Order.of(
                TENANT,
                "shop",
                id,
                Instant.parse("2026-01-02T00:00:00Z"),
                LocalDate.parse("2026-01-02"),
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
    void theFilesNameSaysWhatWasTaken() {
        people(TENANT);
        list(TENANT, true, "1");
        assertThat(name(request(ListKind.LAPSED, Preset.KLAVIYO, false))).isEqualTo("win-back-klaviyo-2026-11-30.csv");
        assertThat(name(request(ListKind.CHURN, Preset.META, true)))
                .isEqualTo("at-risk-30d-meta-with-unknown-consent-2026-11-30.csv");
        assertThat(name(request(ListKind.CUSTOMERS, null, false))).isEqualTo("customers-2026-11-30.csv");
        lists.give(TENANT, new ListHead(true, "passed", "Größte \"Käufer\"\r\n", "GBP", Map.of()), Stream::of);
        assertThat(name(request(ListKind.SEGMENT, null, false))).isEqualTo("segment-gro-te-kaufer-2026-11-30.csv");
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
