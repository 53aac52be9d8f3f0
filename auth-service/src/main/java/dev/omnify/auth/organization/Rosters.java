package dev.omnify.auth.organization;

import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** Reads who belongs to an organization, and changes it one change after the other. */
@ApplicationScoped
public class Rosters {
    private static final int ATTEMPTS = 20;

    private final RosterStore store;

    Rosters(RosterStore store) {
        this.store = store;
    }

    /** Who belongs to the tenant. */
    public Roster get(TenantId tenant) {
        return store.find(tenant);
    }

    /** Changes who belongs to the tenant; asked again when somebody else was quicker. */
    public Roster change(TenantId tenant, UnaryOperator<Roster> change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var found = store.find(tenant);
            var changed = change.apply(found);
            if (changed.equals(found) || store.replace(tenant, changed)) {
                return changed;
            }
        }
        throw new ProblemException(CommonProblem.UNAVAILABLE, "Too many change the members at this moment.")
                .retryAfter(Duration.ofSeconds(1));
    }
}
