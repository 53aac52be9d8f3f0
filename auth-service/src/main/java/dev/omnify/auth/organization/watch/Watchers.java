package dev.omnify.auth.organization.watch;

import dev.omnify.kit.TenantId;

/** Whoever looks at an organization at this moment. */
public interface Watchers {
    /** Tells them to read the organization again. At best: what cannot be told is lost. */
    void changed(TenantId tenant);
}
