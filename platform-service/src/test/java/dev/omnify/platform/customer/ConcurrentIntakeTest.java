package dev.omnify.platform.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.kit.Money;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.crypto.LookupHash;
import dev.omnify.kit.crypto.PersonalData;
import dev.omnify.kit.test.Backends;
import dev.omnify.platform.capacity.Capacity;
import dev.omnify.platform.consent.Consent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Several processes take in records of the same customers at once; each intake here has locks of its own, as theirs.
 */
@QuarkusTest
@Tag("backends")
@WithTestResource(Backends.class)
class ConcurrentIntakeTest {
    private static final int PROCESSES = 3;
    private static final int CUSTOMERS = 20;
    private static final int ROUNDS = 15;

    @Inject
    CustomerStore store;

    @Inject
    PersonalData personalData;

    @Inject
    LookupHash hashes;

    @Inject
    Clock clock;

    private final TenantId tenant = TenantId.of(UUID.randomUUID().toString());

    @Test
    void everyOrderIsThereWhicheverProcessBroughtIt() throws InterruptedException, ExecutionException {
        var together = new CyclicBarrier(PROCESSES);
        long created = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = threads.invokeAll(IntStream.range(0, PROCESSES)
                    .<Callable<Long>>mapToObj(process -> () -> bring(process, together))
                    .toList());
            for (var counted : running) {
                created += counted.get();
            }
        }

        var ids = new ArrayList<String>();
        store.changedSince(tenant, clock.instant().minusSeconds(600), customer -> {
            ids.add(customer.id());
            assertThat(customer.orders()).hasSize(PROCESSES * ROUNDS);
            assertThat(customer.hashes()).containsOnlyKeys("name");
            assertThat(personalData.open(tenant, customer.id(), String.valueOf(customer.sealed())))
                    .containsOnlyKeys("name");
        });
        assertThat(ids).hasSize(CUSTOMERS).doesNotHaveDuplicates();
        assertThat(created).as("orders counted as new").isEqualTo((long) PROCESSES * ROUNDS * CUSTOMERS);
    }

    /** How many orders were new, by what the intake says. */
    private long bring(int process, CyclicBarrier together) throws Exception {
        var intake = new Intake(store, personalData, hashes, new Capacity(OptionalLong.empty(), () -> 0), clock);
        long created = 0;
        for (int round = 0; round < ROUNDS; round++) {
            together.await();
            var name = Map.of(PersonalField.NAME, "Ann " + process);
            String order = process + "-" + round;
            var records = IntStream.range(0, CUSTOMERS)
                    .mapToObj(customer -> new CustomerRecord(
                            "c" + customer, name, Map.of(), Set.of(), Consent.NONE, List.of(order(order))))
                    .toList();
            created += intake.accept(tenant, new IntakeBatch(order, "upload", records))
                    .orders()
                    .created();
        }
        return created;
    }

    private Order order(String id) {
        var day = LocalDate.of(2026, 1, 31);
        var at = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        return Order.of(tenant, "upload", id, at, day, new Money(100, "GBP"), Order.Kind.ORDER);
    }
}
