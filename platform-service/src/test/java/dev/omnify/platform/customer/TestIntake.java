package dev.omnify.platform.customer;

import dev.omnify.kit.crypto.LookupHash;
import dev.omnify.kit.crypto.PersonalData;
import dev.omnify.platform.capacity.Capacity;
import java.time.Clock;
import java.util.OptionalLong;

/** The real intake over stores in memory. */
public final class TestIntake {
    private TestIntake() {}

    /** An intake. */
    public static RecordIntake over(CustomerStore store, TestKeys keys, Clock clock) {
        return over(store, keys, clock, new Capacity(OptionalLong.empty(), () -> 0));
    }

    /** An intake that holds no more than this. */
    public static RecordIntake over(CustomerStore store, TestKeys keys, Clock clock, Capacity capacity) {
        var tenantKeys = keys.tenantKeys();
        return new Intake(store, new PersonalData(tenantKeys, keys), new LookupHash(tenantKeys), capacity, clock);
    }
}
