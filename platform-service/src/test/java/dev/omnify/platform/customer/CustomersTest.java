package dev.omnify.platform.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.omnify.kit.Money;
import dev.omnify.kit.Page;
import dev.omnify.kit.PageRequest;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.crypto.LookupHash;
import dev.omnify.kit.crypto.PersonalData;
import dev.omnify.kit.test.FixedClock;
import dev.omnify.platform.consent.Consent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CustomersTest {
    private static final TenantId TENANT = TenantId.of("00000000-0000-4000-8000-000000000001");
    private static final TenantId OTHER = TenantId.of("00000000-0000-4000-8000-000000000002");

    private final InMemoryCustomerStore store = new InMemoryCustomerStore();
    private final TestKeys keys = new TestKeys();
    private final RecordIntake intake = TestIntake.over(store, keys, new FixedClock("2026-02-01T00:00:00Z"));
    private final Customers customers =
            new Customers(store, new PersonalData(keys.tenantKeys(), keys), new LookupHash(keys.tenantKeys()));

    private void bring(TenantId tenant, String source, CustomerRecord... records) {
        intake.accept(tenant, new IntakeBatch("b-" + source, source, List.of(records)));
    }

    private static CustomerRecord person(String id, Map<PersonalField, String> personal) {
        return new CustomerRecord(id, personal, Map.of(), Set.of(), Consent.NONE, List.of());
    }

    private static Order order(String id, String at, Order.Kind kind) {
        var time = Instant.parse(at);
        var day = time.atZone(ZoneOffset.UTC).toLocalDate();
        return Order.of(TENANT, "upload", id, time, day, new Money(100, "GBP"), kind);
    }

    private List<String> found(String query) {
        return customers.find(TENANT, query, PageRequest.first()).items().stream()
                .map(opened -> opened.customer().externalIds().getFirst().id())
                .toList();
    }

    @Test
    void findsByWhatNamesACustomerExactlyAndByNothingElse() {
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

        assertThat(found("Ann Archer")).isEmpty();
        assertThat(found("ann")).isEmpty();
        assertThat(found("ann@example")).isEmpty();
        assertThat(found("A-7")).isEmpty();
        assertThat(found("n/a")).isEmpty();
        assertThat(found("other@example.com")).isEmpty();
        assertThat(found("99")).isEmpty();
        assertThat(found("x".repeat(1000))).isEmpty();
    }

    @Test
    void aTimelineIsReadPageByPageFromTheNewestOn() {
        bring(
                TENANT,
                "upload",
                CustomerRecord.buyer(
                        "7",
                        List.of(
                                order("A", "2026-01-01T10:00:00Z", Order.Kind.ORDER),
                                order("B", "2026-01-02T10:00:00Z", Order.Kind.ORDER),
                                order("B", "2026-01-02T10:00:00Z", Order.Kind.REFUND),
                                order("C", "2026-01-02T10:00:00Z", Order.Kind.ORDER),
                                order("D", "2026-01-03T10:00:00Z", Order.Kind.ORDER))));
        String id = Customer.idOf(TENANT, "upload", "7");

        var all = customers.timeline(TENANT, id, PageRequest.first());
        assertThat(all.next()).isNull();
        assertThat(all.items()).hasSize(5).isSortedAccordingTo(Order.BY_TIME.reversed());
        assertThat(all.items()).extracting(Order::externalId).startsWith("D").endsWith("A");

        var byPages = new ArrayList<Order>();
        @Nullable String cursor = null;
        do {
            var page = customers.timeline(TENANT, id, new PageRequest(2, cursor));
            assertThat(page.items()).hasSizeBetween(1, 2);
            byPages.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        assertThat(byPages).isEqualTo(all.items());
    }

    @Test
    void aTimelineIsNotForOthersNorForCursorsThatAreNotOurs() {
        bring(TENANT, "upload", CustomerRecord.buyer("7", List.of()));
        String id = Customer.idOf(TENANT, "upload", "7");

        assertThat(customers.timeline(TENANT, id, PageRequest.first()).items()).isEmpty();
        fails("not-found", OTHER, id, null);
        fails("not-found", TENANT, "nobody", null);
        fails("cursor-invalid", TENANT, id, "rubbish");
        fails("cursor-invalid", TENANT, id, Page.Cursor.encode("no time", "x"));
    }

    private void fails(String code, TenantId tenant, String id, @Nullable String cursor) {
        assertThatThrownBy(() -> customers.timeline(tenant, id, new PageRequest(50, cursor)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code().code()).isEqualTo(code));
    }
}
