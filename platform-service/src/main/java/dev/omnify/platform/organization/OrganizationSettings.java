package dev.omnify.platform.organization;

import dev.omnify.kit.TenantId;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an organization has settled for itself. */
public interface OrganizationSettings {
    /**
     * The organization's settings as they are now; while auth-service is away, as they were last. Throws
     * {@code unavailable} when nobody can tell.
     */
    Settings of(TenantId tenant);

    /**
     * An organization's settings.
     *
     * @param currency ISO 4217
     * @param zone whose days its days are
     */
    record Settings(String currency, ZoneId zone) {
        /** As a job keeps them, so that it needs nobody to tell again. */
        public void toInput(Map<String, Object> input) {
            input.put("organizationCurrency", currency);
            input.put("organizationTimezone", zone.getId());
        }

        /** From what a job kept. */
        public static Settings fromInput(Map<String, ? extends @Nullable Object> input) {
            return new Settings(
                    String.valueOf(input.get("organizationCurrency")),
                    ZoneId.of(String.valueOf(input.get("organizationTimezone"))));
        }
    }
}
