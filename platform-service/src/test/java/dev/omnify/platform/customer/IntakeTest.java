package dev.omnify.platform.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.omnify.kit.Money;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.crypto.PersonalData;
import dev.omnify.kit.test.FixedClock;
import dev.omnify.platform.consent.Consent;
import dev.omnify.platform.customer.IntakeCounts.Tally;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static final TenantId TENANT = TenantId.of("00000000-0000-4000-8000-000000000001");
    private static final TenantId OTHER = TenantId.of("00000000-0000-4000-8000-000000000002");

    private final InMemoryCustomerStore store = new InMemoryCustomerStore();
    private final TestKeys keys = new TestKeys();
    private final FixedClock clock = new FixedClock("2026-02-01T00:00:00Z");
    private final RecordIntake intake = TestIntake.over(store, keys, clock);

    private static Order order(String id, long amount) {
        var at = Instant.parse("2026-01-31T12:00:00.123456Z");
        return Order.of(
                TENANT, "upload", id, at, LocalDate.of(2026, 1, 31), new Money(amount, "GBP"), Order.Kind.ORDER);
    }

    private static CustomerRecord person(String id, Map<PersonalField, String> personal) {
        return new CustomerRecord(id, personal, Map.of("country", "GB"), Set.of("vip"), Consent.NONE, List.of());
    }

    private IntakeCounts accept(String batch, CustomerRecord... customers) {
        return intake.accept(TENANT, new IntakeBatch(batch, "upload", List.of(customers)));
    }

    private Customer customer(String externalId) {
        return store.find(TENANT, Customer.idOf(TENANT, "upload", externalId)).orElseThrow();
    }

    @Test
    void bringingTheSameAgainChangesNothing() {
        var record = CustomerRecord.buyer("7", List.of(order("A", 100), order("B", 200)));
        assertThat(accept("1", record)).isEqualTo(new IntakeCounts(new Tally(1, 0, 0), new Tally(2, 0, 0), List.of()));
        var before = customer("7");
        clock.advance(Duration.ofDays(1));
        assertThat(accept("2", record)).isEqualTo(new IntakeCounts(new Tally(0, 0, 1), new Tally(0, 0, 2), List.of()));
        assertThat(customer("7")).isEqualTo(before);
        assertThat(store.told()).containsExactly("1");
    }

    @Test
    void anOrderIsWrittenWholeInPlaceOfTheOneBefore() {
        accept("1", CustomerRecord.buyer("7", List.of(order("A", 100), order("B", 200))));
        clock.advance(Duration.ofDays(1));
        var counts = accept("2", CustomerRecord.buyer("7", List.of(order("A", 150), order("C", 5))));
        assertThat(counts.orders()).isEqualTo(new Tally(1, 1, 0));
        assertThat(customer("7").orders()).extracting(Order::amount).containsExactlyInAnyOrder(150L, 200L, 5L);
        assertThat(customer("7").changedAt()).isEqualTo(clock.instant());
        assertThat(customer("7").createdAt()).isEqualTo(clock.instant().minus(Duration.ofDays(1)));
    }

    @Test
    void anImportOfOrdersAloneMakesNoKeys() {
        accept("1", CustomerRecord.buyer("7", List.of(order("A", 100))));
        assertThat(keys.persons()).isZero();
        assertThat(customer("7").sealed()).isNull();
    }

    @Test
    void personalFieldsAreSealedAndMergedFieldByField() {
        accept("1", person("7", Map.of(PersonalField.NAME, "Ann", PersonalField.EMAIL, "ann@example.com")));
        assertThat(accept("2", person("7", Map.of(PersonalField.EMAIL, " ANN@example.com")))
                        .customers())
                .isEqualTo(new Tally(0, 0, 1));
        accept("3", person("7", Map.of(PersonalField.EMAIL, "ann@new.example", PersonalField.PHONE, "1")));
        String sealed = customer("7").sealed();
        assertThat(sealed).isNotNull().doesNotContain("ann");
        assertThat(customer("7").hashes()).containsOnlyKeys("name", "email", "phone");
        assertThat(new PersonalData(keys.tenantKeys(), keys)
                        .open(TENANT, customer("7").id(), String.valueOf(sealed)))
                .isEqualTo(Map.of("name", "Ann", "email", "ann@new.example", "phone", "1"));
    }

    @Test
    void entriesOfTheSameCustomerAreMergedInTurn() {
        var counts = accept(
                "1",
                CustomerRecord.buyer("7", List.of(order("A", 100))),
                CustomerRecord.buyer("7", List.of(order("B", 100))));
        assertThat(counts.customers()).isEqualTo(new Tally(1, 0, 0));
        assertThat(customer("7").orders()).hasSize(2);
    }

    @Test
    void moreOrdersThanFitAreRefusedAndLeaveTheCustomerAsItIs() {
        accept("1", CustomerRecord.buyer("7", List.of(order("A", 100))));
        var many = IntStream.rangeClosed(1, Customer.MAX_ORDERS)
                .mapToObj(i -> order("x" + i, 1))
                .toList();
        var counts = accept("2", CustomerRecord.buyer("7", many), CustomerRecord.buyer("8", List.of(order("Z", 1))));
        assertThat(counts.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.code()).isEqualTo("too-many-orders"));
        assertThat(customer("7").orders()).hasSize(1);
        assertThat(customer("8").orders()).hasSize(1);
    }

    @Test
    void aBatchThatWasCutOffTellsOfItselfWhenItComesAgain() {
        var batch = IntStream.range(0, 500)
                .mapToObj(i -> CustomerRecord.buyer("c" + i, List.of(order("o" + i, 1))))
                .toArray(CustomerRecord[]::new);
        store.failAfter(300);
        assertThatThrownBy(() -> accept("1", batch)).isInstanceOf(IllegalStateException.class);
        store.failAfter(Integer.MAX_VALUE);
        var counts = accept("1", batch);
        assertThat(counts.customers()).isEqualTo(new Tally(200, 0, 300));
        assertThat(store.told()).containsExactly("1");
        assertThat(store.all())
                .hasSize(500)
                .allMatch(customer -> customer.orders().size() == 1);
    }

    @Test
    void factsAreNewWhereNoneOfThemWasKnown() {
        var told = new CustomerRecord("c1", Map.of(), Map.of("open", "1"), null, Consent.NONE, List.of());
        var other = new CustomerRecord("c1", Map.of(), Map.of("open", "2"), null, Consent.NONE, List.of());
        accept("1", CustomerRecord.buyer("c1", List.of()));
        assertThat(accept("2", told).facts()).isEqualTo(new Tally(1, 0, 0));
        assertThat(accept("3", told).facts()).isEqualTo(new Tally(0, 0, 1));
        assertThat(accept("4", other).facts()).isEqualTo(new Tally(0, 1, 0));
        assertThat(accept("5", CustomerRecord.buyer("c1", List.of())).facts()).isEqualTo(Tally.NONE);
    }

    @Test
    void whatAnotherProcessWroteMeanwhileIsMergedAndNotOverwritten() {
        accept("1", CustomerRecord.buyer("7", List.of(order("A", 100))));
        var elsewhere = TestIntake.over(store, keys, clock);
        store.beforeSaving(() -> {
            store.beforeSaving(() -> {});
            var theirs = List.of(
                    CustomerRecord.buyer("7", List.of(order("B", 200))),
                    CustomerRecord.buyer("8", List.of(order("C", 300))));
            elsewhere.accept(TENANT, new IntakeBatch("theirs", "upload", theirs));
        });
        var counts = accept(
                "2",
                person("7", Map.of(PersonalField.NAME, "Ann")),
                CustomerRecord.buyer("7", List.of(order("D", 400))),
                CustomerRecord.buyer("8", List.of(order("E", 500))),
                CustomerRecord.buyer("9", List.of(order("F", 600))));

        assertThat(customer("7").orders()).extracting(Order::amount).containsExactlyInAnyOrder(100L, 200L, 400L);
        assertThat(customer("7").hashes()).containsOnlyKeys("name");
        assertThat(customer("8").orders()).extracting(Order::amount).containsExactlyInAnyOrder(300L, 500L);
        assertThat(counts)
                .isEqualTo(new IntakeCounts(new Tally(1, 2, 0), new Tally(3, 0, 0), new Tally(1, 0, 0), List.of()));
    }

    @Test
    void tenantsDoNotShareCustomers() {
        accept("1", CustomerRecord.buyer("7", List.of(order("A", 100))));
        intake.accept(OTHER, new IntakeBatch("1", "upload", List.of(CustomerRecord.buyer("7", List.of()))));
        assertThat(store.all()).extracting(Customer::id).doesNotHaveDuplicates().hasSize(2);
        assertThat(customer("7").orders()).hasSize(1);
    }
}
