package dev.omnify.platform.overview;

import dev.omnify.kit.Phrase;
import dev.omnify.kit.TenantId;
import dev.omnify.platform.customer.CustomerStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Makes tenants' summaries and gives them out. A summary names the state of the intake that it was made from; any
 * change of a customer, also one whose process died, moves that state on, so that no summary passes for newer than it
 * is.
 */
@ApplicationScoped
public class Summaries {
    private static final int PROGRESS_CUSTOMERS = 500;

    private final CustomerStore customers;
    private final SummaryStore store;
    private final SummaryConfig config;
    private final Clock clock;

    Summaries(CustomerStore customers, SummaryStore store, SummaryConfig config, Clock clock) {
        this.customers = customers;
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    /** What a job says while customers are summed up. */
    public static Phrase step(long customers) {
        var step = Phrase.of("summing-up");
        return customers == 0 ? step : step.with("customers", customers);
    }

    /**
     * Sums the tenant's customers up if any changed since that was done last, or if it was done in another currency.
     *
     * @param progress told the number of customers now and then
     */
    public void refresh(TenantId tenant, String currency, LongConsumer progress) {
        long changes = customers.state(tenant).changes();
        if (store.find(tenant).filter(known -> known.isOf(changes, currency)).isEmpty()) {
            sumUp(tenant, currency, Long.MAX_VALUE, progress);
        }
    }

    /**
     * The tenant's summary; brought up to date when that is quickly done, otherwise as it stands. Empty before any
     * customer.
     */
    public Optional<Summary> current(TenantId tenant, String currency) {
        var known = store.find(tenant);
        long changes = customers.state(tenant).changes();
        boolean upToDate =
                known.filter(summary -> summary.isOf(changes, currency)).isPresent();
        boolean large = known.filter(summary -> summary.records() > config.recordsAtOnce())
                .isPresent();
        return upToDate || large
                ? known
                : sumUp(tenant, currency, config.recordsAtOnce(), count -> {}).or(() -> known);
    }

    /** The tenant's summary as it stands. */
    public Optional<Summary> last(TenantId tenant) {
        return store.find(tenant);
    }

    /** The new summary; empty when there are no customers, or more records than {@code most}. */
    private Optional<Summary> sumUp(TenantId tenant, String currency, long most, LongConsumer progress) {
        long changes = customers.state(tenant).changes();
        var tally = new SummaryTally(currency);
        customers.each(tenant, customer -> {
            tally.add(customer);
            if (tally.customers() % PROGRESS_CUSTOMERS == 0) {
                progress.accept(tally.customers());
            }
            return tally.records() <= most;
        });
        if (tally.customers() == 0 || tally.records() > most) {
            return Optional.empty();
        }
        var summary = tally.summary(changes, clock.instant());
        store.keep(tenant, summary);
        return Optional.of(summary);
    }
}
