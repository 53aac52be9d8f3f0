package dev.omnify.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import dev.omnify.kit.Money;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.crypto.LookupHash;
import dev.omnify.kit.crypto.PersonalData;
import dev.omnify.kit.test.FixedClock;
import dev.omnify.platform.consent.Consent;
import dev.omnify.platform.consent.ConsentDecision;
import dev.omnify.platform.consent.ConsentPurpose;
import dev.omnify.platform.consent.ConsentStatement;
import dev.omnify.platform.customer.Customer;
import dev.omnify.platform.customer.CustomerRecord;
import dev.omnify.platform.customer.Customers;
import dev.omnify.platform.customer.InMemoryCustomerStore;
import dev.omnify.platform.customer.IntakeBatch;
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
import dev.omnify.platform.export.member.SegmentLabel;
import dev.omnify.platform.organization.FixedOrganizationSettings;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A shop in memory whose lists are taken out, and a reader of files that knows nothing of who wrote them. */
class ExportShop {
    static final TenantId TENANT = TenantId.of("00000000-0000-4000-8000-000000000001");
    static final TenantId OTHER = TenantId.of("00000000-0000-4000-8000-000000000002");

    final InMemoryCustomerStore store = new InMemoryCustomerStore();
    private final TestKeys keys = new TestKeys();
    private final FixedClock clock = new FixedClock("2026-11-30T09:00:00Z");
    private final RecordIntake intake = TestIntake.over(store, keys, clock);
    private final Customers customers = new Customers(store, new PersonalData(keys.tenantKeys(), keys));
    final FakeLists lists = new FakeLists();
    private final LookupHash hashes = new LookupHash(keys.tenantKeys());
    final Exports exports = new Exports(
            new Entries(new CustomerSearch(store, customers, hashes), store, customers, lists, clock),
            new FixedOrganizationSettings(),
            clock);

    void bring(TenantId tenant, CustomerRecord... records) {
        bringFrom("shop", tenant, records);
    }

    void bringFrom(String source, TenantId tenant, CustomerRecord... records) {
        intake.accept(tenant, new IntakeBatch(UUID.randomUUID().toString(), source, List.of(records)));
    }

    static CustomerRecord person(
            String id, String name, String email, String phone, @Nullable ConsentDecision marketing) {
        return new CustomerRecord(
                id,
                Map.of(PersonalField.NAME, name, PersonalField.EMAIL, email, PersonalField.PHONE, phone),
                Map.of("country", "United Kingdom", "city", "London"),
                Set.of("vip", "news, weekly"),
                marketing == null
                        ? Consent.NONE
                        : said(Map.of(ConsentPurpose.MARKETING, marketing, ConsentPurpose.SMS, marketing)),
                List.of());
    }

    static Consent said(Map<ConsentPurpose, ConsentDecision> decisions) {
        var statements = new HashMap<ConsentPurpose, ConsentStatement>();
        decisions.forEach((purpose, decision) ->
                statements.put(purpose, new ConsentStatement(decision, "shop", null, Instant.EPOCH)));
        return new Consent(statements);
    }

    /** A person of whom not all addresses are known. */
    static CustomerRecord person(String id, Map<PersonalField, String> personal, Consent consent) {
        return new CustomerRecord(id, personal, Map.of("country", "United Kingdom"), null, consent, List.of());
    }

    /** One who agreed, one who refused, one of whom nobody knows, one without a telephone that could be dialled. */
    void people(TenantId tenant) {
        bring(
                tenant,
                person("1", "Ada Byrne", "Ada@Example.org", "020 7183 8750", ConsentDecision.GRANTED),
                person("2", "Bob Refused", "bob@example.org", "020 7183 8751", ConsentDecision.REFUSED),
                person("3", "Cyd Unknown", "cyd@example.org", "020 7183 8752", null),
                person("4", "=Dan, \"the\" Man", "dan@example.org", "12345", ConsentDecision.GRANTED));
    }

    void list(TenantId tenant, boolean actionable, String... ids) {
        lists.give(
                tenant,
                new ListHead(
                        actionable,
                        actionable ? "passed" : "failed",
                        null,
                        "GBP",
                        Map.of("0", new SegmentLabel("Big spenders", true))),
                () -> Stream.of(ids)
                        .map(id -> new ListMember(
                                Customer.idOf(tenant, "shop", id),
                                0.75,
                                new Money(123_456, "GBP"),
                                new Money(92_592, "GBP"),
                                null,
                                "0")));
    }

    static ExportRequest request(ListKind kind, @Nullable Preset preset, boolean unknown, Column... columns) {
        var ref = new ListRef(kind, "30d", null, kind == ListKind.SEGMENT ? "0" : null);
        return new ExportRequest(ref, null, CustomerFilter.NONE, preset, List.of(columns), unknown, Map.of());
    }

    String file(TenantId tenant, ExportRequest request) {
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
    static List<Map<String, String>> parsed(String file) {
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

    static List<String> headings(String file) {
        return List.of(file.substring(0, file.indexOf("\r\n")).split(","));
    }
}
