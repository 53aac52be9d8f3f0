package dev.omnify.platform.overview;

import dev.omnify.kit.ProblemException;
import dev.omnify.kit.ProblemKind;
import dev.omnify.kit.TenantId;
import dev.omnify.platform.customer.CustomerStore;
import dev.omnify.platform.organization.OrganizationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tenants' customers in figures, for people to look at. */
@ApplicationScoped
public class Overviews {
    private final Summaries summaries;
    private final CustomerStore customers;
    private final OrganizationSettings settings;

    Overviews(Summaries summaries, CustomerStore customers, OrganizationSettings settings) {
        this.summaries = summaries;
        this.customers = customers;
        this.settings = settings;
    }

    /** The tenant's overview of a period. */
    public Overview get(TenantId tenant, Period period) {
        var currency = currency(tenant);
        var summary = currency.map(known -> summaries.current(tenant, known)).orElseGet(() -> summaries.last(tenant));
        return new Overview(
                period,
                summary.map(Summary::currency).or(() -> currency).orElse(null),
                summary.orElse(null),
                customers.state(tenant).received());
    }

    /** The organization's currency; empty while nobody can tell, when the last summary has to do. */
    private Optional<String> currency(TenantId tenant) {
        try {
            return Optional.of(settings.of(tenant).currency());
        } catch (ProblemException e) {
            if (e.code().kind() == ProblemKind.UNAVAILABLE) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
