package dev.omnify.platform.activity;

import dev.omnify.kit.TenantId;
import dev.omnify.platform.customer.Customer;
import dev.omnify.platform.customer.CustomerStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Consumer;

/** Hands over the customers that changed since a reader was here last. */
@ApplicationScoped
public class ActivityStream {
    /**
     * A customer is there a moment after the time of its change, so that one written at the same time by another
     * process may appear behind the watermark. Reading this much again finds it; a row that is read twice changes
     * nothing.
     */
    private static final Duration OVERLAP = Duration.ofSeconds(5);

    private final CustomerStore customers;

    ActivityStream(CustomerStore customers) {
        this.customers = customers;
    }

    /** Hands over customers in the order of their changes, one at a time, and returns the watermark to go on from. */
    public Watermark read(TenantId tenant, Watermark since, Consumer<Customer> taker) {
        var reached = new Watermark[] {since};
        customers.changedSince(tenant, since.changedAt().minus(OVERLAP), customer -> {
            taker.accept(customer);
            reached[0] = reached[0].later(new Watermark(customer.changedAt(), customer.id()));
        });
        return reached[0];
    }
}
