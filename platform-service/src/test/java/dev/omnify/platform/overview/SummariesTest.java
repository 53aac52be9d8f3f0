package dev.omnify.platform.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.omnify.kit.Money;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.test.FixedClock;
import dev.omnify.platform.customer.CustomerRecord;
import dev.omnify.platform.customer.InMemoryCustomerStore;
import dev.omnify.platform.customer.IntakeBatch;
import dev.omnify.platform.customer.Order;
import dev.omnify.platform.customer.RecordIntake;
import dev.omnify.platform.customer.TestIntake;
import dev.omnify.platform.customer.TestKeys;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SummariesTest {
    private static final TenantId TENANT = TenantId.of("00000000-0000-4000-8000-000000000001");
    private static final TenantId OTHER = TenantId.of("00000000-0000-4000-8000-000000000002");

    private final InMemoryCustomerStore customers = new InMemoryCustomerStore();
    private final InMemorySummaryStore store = new InMemorySummaryStore();
    private final FixedClock clock = new FixedClock("2026-02-01T00:00:00Z");
    private final RecordIntake intake = TestIntake.over(customers, new TestKeys(), clock);
    private final Summaries summaries = TestSummaries.over(customers, store, clock, 10);

    /** Customers of one order each: twice as many records. */
    private void bring(String batch, int count) {
        var records = IntStream.range(0, count)
                .mapToObj(i -> CustomerRecord.buyer("c" + i, List.of(order("o" + i))))
                .toList();
        intake.accept(TENANT, new IntakeBatch(batch, "upload", records));
    }

    private static Order order(String id) {
        var at = Instant.parse("2026-01-31T12:00:00Z");
        return Order.of(TENANT, "upload", id, at, LocalDate.of(2026, 1, 31), new Money(100, "GBP"), Order.Kind.ORDER);
    }

    private long orders() {
        return summaries.current(TENANT, "GBP").orElseThrow().totals().orders();
    }

    @Test
    void aJobSumsUpOnlyWhatHasChanged() {
        bring("1", 3);
        summaries.refresh(TENANT, "GBP", count -> {});
        summaries.refresh(TENANT, "GBP", count -> {});
        bring("2", 3);
        summaries.refresh(TENANT, "GBP", count -> {});
        assertThat(store.made()).isEqualTo(1);

        bring("3", 4);
        summaries.refresh(TENANT, "GBP", count -> {});
        assertThat(store.made()).isEqualTo(2);
        assertThat(orders()).isEqualTo(4);
        summaries.refresh(TENANT, "USD", count -> {});
        assertThat(store.find(TENANT).orElseThrow().otherCurrency()).isEqualTo(4);
    }

    @Test
    void aRequestSumsUpWhatIsQuicklyDoneAndOtherwiseGetsWhatThereIs() {
        assertThat(summaries.current(TENANT, "GBP")).isEmpty();
        bring("1", 5);
        assertThat(orders()).isEqualTo(5);
        assertThat(orders()).isEqualTo(5);
        assertThat(store.made()).isEqualTo(1);
        assertThat(summaries.current(OTHER, "GBP")).isEmpty();

        bring("2", 6);
        assertThat(orders()).as("more than a request may read").isEqualTo(5);
        var told = new ArrayList<Long>();
        summaries.refresh(TENANT, "GBP", told::add);
        assertThat(orders()).isEqualTo(6);
        bring("3", 7);
        assertThat(orders()).as("known to be large").isEqualTo(6);
        assertThat(store.made()).isEqualTo(2);
    }

    @Test
    void aLargeTenantWithoutASummaryHasNoneUntilAJobMadeIt() {
        bring("1", 600);
        assertThat(summaries.current(TENANT, "GBP")).isEmpty();
        var told = new ArrayList<Long>();
        summaries.refresh(TENANT, "GBP", told::add);
        assertThat(told).containsExactly(500L);
        assertThat(orders()).isEqualTo(600);
    }

    @Test
    void aSummaryThatDidNotCountByCurrencyIsMadeAnew() {
        bring("1", 3);
        var whole = summaries.current(TENANT, "USD").orElseThrow();
        store.keep(
                TENANT,
                new Summary(
                        whole.currency(),
                        whole.changes(),
                        whole.computedAt(),
                        whole.asOf(),
                        whole.days(),
                        whole.buyers(),
                        whole.totals(),
                        whole.otherCurrency(),
                        List.of(),
                        whole.sources(),
                        whole.nextDue()));
        assertThat(summaries.current(TENANT, "USD").orElseThrow().otherCurrencies())
                .containsExactly(new Summary.CurrencyOrders("GBP", 3));
    }

    @Test
    void whatABatchStoredBeforeItDiedIsNotOverlooked() {
        bring("1", 2);
        assertThat(orders()).isEqualTo(2);
        customers.failAfter(customers.written() + 1);
        assertThatThrownBy(() -> bring("2", 5)).isInstanceOf(IllegalStateException.class);
        assertThat(orders()).isEqualTo(3);
    }

    @Test
    void whatIsStoredWhileItIsSummedUpMakesTheSummaryOutOfDate() {
        bring("1", 500);
        summaries.refresh(TENANT, "GBP", count -> bring("2", 501));
        summaries.refresh(TENANT, "GBP", count -> {});
        assertThat(store.made()).isEqualTo(2);
        assertThat(store.find(TENANT).orElseThrow().totals().orders()).isEqualTo(501);
    }
}
