package dev.omnify.kit.boot;

import java.util.List;

/** Looks at settings before the service serves anybody. Each feature has one beside its configuration. */
public interface StartCheck {
    /** The settings with which the service may not start in production; empty when all is well. */
    List<StartFinding> findings();
}
