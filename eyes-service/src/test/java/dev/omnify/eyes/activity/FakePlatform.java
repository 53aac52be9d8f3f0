package dev.omnify.eyes.activity;

import dev.omnify.kit.TenantId;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Stands for platform-service and auth-service: activity as given, settings in pounds. */
@Alternative
@Priority(1)
@ApplicationScoped
public class FakePlatform implements ActivityClient, OrganizationClient {
    private final Map<TenantId, List<CustomerActivity>> activity = new ConcurrentHashMap<>();

    /** What the tenant's customers did from now on. */
    public void give(TenantId tenant, List<CustomerActivity> customers) {
        activity.put(tenant, customers);
    }

    @Override
    public String changedSince(TenantId tenant, Optional<String> watermark, Consumer<CustomerActivity> receiver) {
        activity.getOrDefault(tenant, List.of()).forEach(receiver);
        return "w" + watermark.map(String::length).orElse(0);
    }

    @Override
    public Settings settings(TenantId tenant) {
        return new Settings("GBP", ZoneOffset.UTC);
    }
}
