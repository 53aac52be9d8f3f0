package dev.omnify.platform.customer.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.kit.PageRequest;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.crypto.LookupHash;
import dev.omnify.kit.crypto.PersonalData;
import dev.omnify.kit.test.FixedClock;
import dev.omnify.platform.consent.Consent;
import dev.omnify.platform.consent.ConsentDecision;
import dev.omnify.platform.consent.ConsentPurpose;
import dev.omnify.platform.consent.ConsentStatement;
import dev.omnify.platform.customer.CustomerRecord;
import dev.omnify.platform.customer.Customers;
import dev.omnify.platform.customer.InMemoryCustomerStore;
import dev.omnify.platform.customer.IntakeBatch;
import dev.omnify.platform.customer.PersonalField;
import dev.omnify.platform.customer.RecordIntake;
import dev.omnify.platform.customer.TestIntake;
import dev.omnify.platform.customer.TestKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CustomerSearchTest {
    private static final TenantId TENANT = TenantId.of("00000000-0000-4000-8000-000000000001");
    private static final TenantId OTHER = TenantId.of("00000000-0000-4000-8000-000000000002");

    private final InMemoryCustomerStore store = new InMemoryCustomerStore();
    private final TestKeys keys = new TestKeys();
    private final RecordIntake intake = TestIntake.over(store, keys, new FixedClock("2026-02-01T00:00:00Z"));
    private final PersonalData personalData = new PersonalData(keys.tenantKeys(), keys);
    private final CustomerSearch search =
            new CustomerSearch(store, new Customers(store, personalData), new LookupHash(keys.tenantKeys()));

    private void bring(TenantId tenant, String source, CustomerRecord... records) {
        intake.accept(tenant, new IntakeBatch(UUID.randomUUID().toString(), source, List.of(records)));
    }

    private static CustomerRecord person(String id, Map<PersonalField, String> personal) {
        return new CustomerRecord(id, personal, Map.of(), Set.of(), Consent.NONE, List.of());
    }

    private static CustomerRecord named(String id, String name, String email) {
        return person(id, Map.of(PersonalField.NAME, name, PersonalField.EMAIL, email));
    }

    private List<String> found(String query) {
        return found(query, CustomerFilter.NONE);
    }

    private List<String> found(@Nullable String query, CustomerFilter filter) {
        return search.page(TENANT, query, filter, PageRequest.first()).items().stream()
                .map(opened -> opened.customer().externalIds().getFirst().id())
                .toList();
    }

    @Test
    void whatNamesACustomerExactlyComesFirst() {
        bring(
                TENANT,
                "upload",
                person(
                        "13085",
                        Map.of(
                                PersonalField.NAME, "Ann Archer",
                                PersonalField.EMAIL, "Ann@Example.com ",
                                PersonalField.PHONE, "+44 (20) 7946-0000")));
        bring(TENANT, "shop.one", person("13085", Map.of(PersonalField.PHONE, "n/a")), person("a-7", Map.of()));
        bring(OTHER, "upload", person("99", Map.of(PersonalField.EMAIL, "other@example.com")));

        assertThat(found(" ann@example.COM")).containsExactly("13085");
        assertThat(found("+442079460000")).containsExactly("13085");
        assertThat(found("+44 20 7946 0000")).containsExactly("13085");
        assertThat(found("13085")).containsExactly("13085", "13085");
        assertThat(found("a-7")).containsExactly("a-7");

        assertThat(found("n/a")).isEmpty();
        assertThat(found("A-7")).isEmpty();
        assertThat(found("other@example.com")).isEmpty();
        assertThat(found("99")).isEmpty();
        assertThat(found("x".repeat(1000))).isEmpty();
    }

    @Test
    void anAddressIsFoundHoweverItsSourceWroteIt() {
        bring(
                TENANT,
                "upload",
                named("1", "", "Ann Archer <Ann@Example.com>"),
                named("2", "", "mailto:bob@example.com"),
                named("3", "", "cyd@example.com; alt@example.org"));

        assertThat(found("ann@example.com")).containsExactly("1");
        assertThat(found("<ANN@example.com>")).containsExactly("1");
        assertThat(found("ann@ex")).containsExactly("1");
        assertThat(found("bob@exa")).containsExactly("2");
        assertThat(found("cyd@example.com")).containsExactly("3");
        assertThat(found("alt@example")).containsExactly("3");
    }

    @Test
    void aSharpSIsFoundAsTheTwoThatItStandsFor() {
        bring(TENANT, "upload", named("1", "Anna Weiß", ""), named("2", "ANNA WEISS", ""));

        assertThat(found("anna weiss")).containsExactlyInAnyOrder("1", "2");
        assertThat(found("Weiß")).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void aCountTellsHowManyFitAmongThoseThatWereLookedAtAndThatThereMayBeMore() {
        bring(
                TENANT,
                "upload",
                IntStream.range(0, 10_400)
                        .mapToObj(number ->
                                person("" + number, Map.of(PersonalField.NAME, "Maximilian" + "ab".charAt(number % 2))))
                        .toArray(CustomerRecord[]::new));

        var typed = search.count(TENANT, "maximiliana", CustomerFilter.NONE);
        assertThat(typed.customers()).isBetween(4_000L, 5_200L);
        assertThat(typed.more()).isTrue();
        assertThat(search.count(TENANT, null, CustomerFilter.NONE)).isEqualTo(new CustomerSearch.Total(10_400, false));
    }

    @Test
    void namesAndAddressesAreFoundByTheirBeginnings() {
        bring(
                TENANT,
                "upload",
                named("1", "Ann Archer", "archer.ann@example.com"),
                named("2", "Maximilian Müller-Lüdenscheidt", "max@example.com"),
                named("3", "Maximilian Schmidt", "info@example.com"),
                person("4", Map.of(PersonalField.FIRST_NAME, "Zoë", PersonalField.LAST_NAME, "O'Brien")),
                person("5", Map.of(PersonalField.NAME, "李小龙")));

        assertThat(found("arch")).containsExactly("1");
        assertThat(found("ARCHER")).containsExactly("1");
        assertThat(found("archer ann")).containsExactly("1");
        assertThat(found("ann archer")).containsExactly("1");
        assertThat(found("archer.ann@exa")).containsExactly("1");
        assertThat(found("archer.ann")).containsExactly("1");
        assertThat(found("max")).containsExactlyInAnyOrder("2", "3");
        assertThat(found("maximilian")).containsExactlyInAnyOrder("2", "3");
        assertThat(found("maximilian s")).containsExactly("3");
        assertThat(found("lüdenscheidt")).containsExactly("2");
        assertThat(found("Mu\u0308ller")).containsExactly("2");
        assertThat(found("o'brien")).containsExactly("4");
        assertThat(found("zoë o'b")).containsExactly("4");
        assertThat(found("李小龙")).containsExactly("5");

        assertThat(found("an")).isEmpty();
        assertThat(found("rcher")).isEmpty();
        assertThat(found("maximilianus")).isEmpty();
        assertThat(found("archer bob")).isEmpty();
        assertThat(found("ann@example")).isEmpty();
    }

    @Test
    void nobodyFindsAnotherTenantsCustomersNorTheirTokens() {
        bring(TENANT, "upload", named("1", "Ann Archer", "ann@example.com"));
        bring(OTHER, "upload", named("1", "Ann Archer", "ann@example.com"));

        var all = store.all().stream().toList();
        assertThat(all).hasSize(2);
        assertThat(all.getFirst().searchTokens())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(all.getLast().searchTokens());
        assertThat(all.getFirst().searchTokens()).allMatch(token -> token.startsWith(TENANT.value() + "/"));
        assertThat(search.page(OTHER, "archer", CustomerFilter.NONE, PageRequest.first())
                        .items())
                .singleElement()
                .satisfies(one ->
                        assertThat(one.customer().id()).isEqualTo(all.getLast().id()));
    }

    @Test
    void tokensFollowAChangedName() {
        bring(TENANT, "upload", named("1", "Ann Archer", "ann@example.com"));
        bring(TENANT, "upload", person("1", Map.of(PersonalField.NAME, "Ann Baker")));

        assertThat(found("archer")).isEmpty();
        assertThat(found("baker")).containsExactly("1");
        assertThat(found("ann@exa")).containsExactly("1");
    }

    @Test
    void pagesOfASearchAreWholeAndNeverOverlap() {
        bring(
                TENANT,
                "upload",
                IntStream.range(0, 500)
                        .mapToObj(
                                i -> named("c" + i, (i % 2 == 0 ? "Christopher " : "Christophine ") + i, i + "@x.org"))
                        .toArray(CustomerRecord[]::new));

        for (String query : List.of("christopher", "chr")) {
            var seen = new ArrayList<String>();
            @Nullable String cursor = null;
            do {
                var page = search.page(TENANT, query, CustomerFilter.NONE, new PageRequest(30, cursor));
                page.items().forEach(one -> seen.add(one.customer().id()));
                assertThat(page.next() == null || page.items().size() == 30).isTrue();
                cursor = page.next();
            } while (cursor != null);
            int expected = query.equals("chr") ? 500 : 250;
            assertThat(seen).hasSize(expected).doesNotHaveDuplicates().isSorted();
            assertThat(search.count(TENANT, query, CustomerFilter.NONE))
                    .isEqualTo(new CustomerSearch.Total(expected, false));
        }
    }

    @Test
    void filtersByTagSourceAndConsent() {
        bring(TENANT, "upload", told("1", Set.of("vip", "news"), ConsentDecision.GRANTED));
        bring(TENANT, "upload", told("2", Set.of("vip"), ConsentDecision.REFUSED));
        bring(TENANT, "gohighlevel", told("3", Set.of("news"), ConsentDecision.UNKNOWN));
        bring(TENANT, "gohighlevel", person("4", Map.of(PersonalField.NAME, "Ann Archer")));

        assertThat(found(null, new CustomerFilter("vip", null, Map.of()))).containsExactlyInAnyOrder("1", "2");
        assertThat(found(null, new CustomerFilter("VIP", null, Map.of()))).isEmpty();
        assertThat(found(null, new CustomerFilter(null, "gohighlevel", Map.of())))
                .containsExactlyInAnyOrder("3", "4");
        assertThat(found(null, marketing(ConsentDecision.GRANTED))).containsExactly("1");
        assertThat(found(null, marketing(ConsentDecision.REFUSED))).containsExactly("2");
        assertThat(found(null, marketing(ConsentDecision.UNKNOWN))).containsExactlyInAnyOrder("3", "4");
        assertThat(found("archer", marketing(ConsentDecision.GRANTED))).isEmpty();
        assertThat(found("4", new CustomerFilter(null, "upload", Map.of()))).isEmpty();
        assertThat(search.count(TENANT, null, new CustomerFilter("vip", null, Map.of())))
                .isEqualTo(new CustomerSearch.Total(2, false));
        assertThat(search.sources(TENANT)).containsExactly("gohighlevel", "upload");
    }

    private static CustomerFilter marketing(ConsentDecision decision) {
        return new CustomerFilter(null, null, Map.of(ConsentPurpose.MARKETING, decision));
    }

    private static CustomerRecord told(String id, Set<String> tags, ConsentDecision decision) {
        var said = new ConsentStatement(decision, "upload", null, Instant.EPOCH);
        return new CustomerRecord(
                id, Map.of(), Map.of(), tags, new Consent(Map.of(ConsentPurpose.MARKETING, said)), List.of());
    }
}
