package dev.omnify.eyes.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How analyses are made. */
@ConfigMapping(prefix = "omnify.eyes")
public interface EyesConfig {
    /** Whether customers whose consent to analysis is not on record are analysed; counted in the evidence. */
    @WithDefault("true")
    boolean analyseWithoutRecordedConsent();
}
