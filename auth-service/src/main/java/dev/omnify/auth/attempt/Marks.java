package dev.omnify.auth.attempt;

import dev.omnify.auth.account.EmailAddress;
import org.jspecify.annotations.Nullable;

/** The marks of {@link Devices} that a device shows, one to an address. */
@FunctionalInterface
public interface Marks {
    /** What it shows for this address; null when that is nothing. */
    @Nullable String of(EmailAddress email);
}
