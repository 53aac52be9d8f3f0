package dev.omnify.auth.attempt;

import dev.omnify.auth.account.Account;
import dev.omnify.auth.account.Accounts;
import dev.omnify.auth.account.EmailAddress;
import dev.omnify.kit.IdSource;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.crypto.LookupHash;
import dev.omnify.kit.crypto.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The devices that people have signed in on. A device proves it by a mark that only we can have made: for one address
 * while it has the password of then, for a time. The mark lets nobody in; it only earns a device a count of its own.
 */
@ApplicationScoped
public class Devices {
    /** The nil UUID (RFC 9562, 5.9), which no organization has. */
    private static final TenantId INSTALLATION = TenantId.of("00000000-0000-0000-0000-000000000000");

    private static final String PURPOSE = "sign-in-device";
    private static final String SEPARATOR = " ";
    private static final int PARTS = 4;
    private static final int SLOT_LENGTH = 12;

    private final Accounts accounts;
    private final Secrets secrets;
    private final LookupHash hashes;
    private final IdSource ids;
    private final Clock clock;
    private final AttemptConfig config;

    Devices(Accounts accounts, Secrets secrets, LookupHash hashes, IdSource ids, Clock clock, AttemptConfig config) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.hashes = hashes;
        this.ids = ids;
        this.clock = clock;
        this.config = config;
    }

    /** A hash of the address, by which a device keeps the marks of several people apart. Only we can make it. */
    public String slot(EmailAddress email) {
        return key(email).substring(0, SLOT_LENGTH);
    }

    /** How long a mark is good for. */
    public Duration life() {
        return config.deviceKnown();
    }

    /**
     * A mark for the device on which this address has just signed in.
     *
     * @param shown the mark that the device shows, if any: one that is still good stays the same device's
     */
    public String mark(EmailAddress email, @Nullable String shown) {
        var until = clock.instant().plus(config.deviceKnown());
        return secrets.seal(
                INSTALLATION,
                PURPOSE,
                String.join(
                        SEPARATOR,
                        key(email),
                        known(email, shown).orElseGet(ids::next),
                        Long.toString(until.toEpochMilli()),
                        password(email)));
    }

    /** Changes with the password of this address; its own for an address without one. */
    private String password(EmailAddress email) {
        String hash = accounts.find(email).orElse(null) instanceof Account account ? account.passwordHash() : "";
        return hashes.of(INSTALLATION, "sign-in-password", hash).substring(0, SLOT_LENGTH);
    }

    /**
     * The id of the device that shows this mark; empty unless the mark is ours, for this address and its password, and
     * still good.
     */
    Optional<String> known(EmailAddress email, @Nullable String mark) {
        return open(mark)
                .map(text -> text.split(SEPARATOR, -1))
                .filter(parts -> parts.length == PARTS && parts[0].equals(key(email)))
                .filter(parts -> parts[3].equals(password(email)))
                .filter(parts -> clock.instant().isBefore(Instant.ofEpochMilli(Long.parseLong(parts[2]))))
                .map(parts -> parts[1]);
    }

    private Optional<String> open(@Nullable String mark) {
        if (mark == null || mark.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(secrets.open(INSTALLATION, PURPOSE, mark));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    /** What the attempts at this address are counted under. */
    String key(EmailAddress email) {
        return hashes.of(INSTALLATION, "sign-in", email.value());
    }
}
