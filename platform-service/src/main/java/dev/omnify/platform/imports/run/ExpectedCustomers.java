package dev.omnify.platform.imports.run;

import dev.omnify.kit.TenantId;
import dev.omnify.platform.customer.RecordIntake;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;

/** The customers that a file names, where there is a limit to how many can be held: never more than one above it. */
final class ExpectedCustomers {
    private final RecordIntake intake;
    private final TenantId tenant;
    private final String source;
    private final OptionalLong most;
    private final Set<String> ids = new HashSet<>();

    ExpectedCustomers(RecordIntake intake, TenantId tenant, String source) {
        this.intake = intake;
        this.tenant = tenant;
        this.source = source;
        this.most = intake.mostCustomers();
    }

    /** Notes one. When these alone are too many it is said at once, before the rest of the file is read. */
    void add(String customer) {
        if (most.isPresent() && ids.add(customer) && ids.size() > most.getAsLong()) {
            announce();
        }
    }

    /** Refused with {@code local-database-full} when they cannot be held beside those that are there. */
    void announce() {
        intake.expect(tenant, source, ids);
    }
}
