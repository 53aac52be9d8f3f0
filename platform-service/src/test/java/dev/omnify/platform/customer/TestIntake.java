package dev.omnify.platform.customer;

import dev.omnify.kit.crypto.LookupHash;
import dev.omnify.kit.crypto.PersonalData;
import java.time.Clock;

/** The real intake over stores in memory. */
public final class TestIntake {
    private TestIntake() {}

    /** An intake. */
    public static RecordIntake over(CustomerStore store, TestKeys keys, Clock clock) {
        var tenantKeys = keys.tenantKeys();
        return new Intake(store, new PersonalData(tenantKeys, keys), new LookupHash(tenantKeys), clock);
    }
}
