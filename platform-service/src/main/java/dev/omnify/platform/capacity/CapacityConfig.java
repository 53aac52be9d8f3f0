package dev.omnify.platform.capacity;

import io.smallrye.config.ConfigMapping;
import java.util.OptionalLong;

/** What the database can hold. */
@ConfigMapping(prefix = "omnify.platform.capacity")
interface CapacityConfig {
    /** The most documents of a collection, all organizations together; left out, there is no limit. */
    OptionalLong documents();
}
