package dev.omnify.eyes.activity;

import dev.omnify.kit.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The projection of one organization, kept in memory. */
final class InMemoryActivity implements ActivityStore {
    private final Map<String, CustomerActivity> customers = new TreeMap<>();
    private Progress progress = new Progress(Optional.empty(), 0);

    @Override
    public void putAll(TenantId tenant, List<CustomerActivity> changed) {
        changed.forEach(customer -> customers.put(customer.customerId(), customer));
    }

    @Override
    public Optional<CustomerActivity> find(TenantId tenant, String customerId) {
        return Optional.ofNullable(customers.get(customerId));
    }

    @Override
    public void stream(TenantId tenant, Consumer<CustomerActivity> receiver) {
        customers.values().forEach(receiver);
    }

    @Override
    public Progress progress(TenantId tenant) {
        return progress;
    }

    @Override
    public boolean advance(TenantId tenant, Progress from, String watermark) {
        if (from.version() != progress.version()) {
            return false;
        }
        progress = new Progress(Optional.of(watermark), progress.version() + 1);
        return true;
    }
}
