package dev.omnify.auth.session;

import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.device.Device;
import dev.omnify.auth.random.RandomBytes;
import dev.omnify.kit.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * One person being signed in to one organization on one device: a family of refresh tokens of which only the latest
 * counts.
 *
 * @param id told to the client inside its access tokens
 * @param selectorHash by which it is found
 * @param verifierHash of the latest refresh token
 * @param rotations the exchanges that may still be repeated
 * @param usedAt when the latest token was given out
 * @param device that it began on
 * @param version grows by one with each change
 */
public record Session(
        String id,
        String selectorHash,
        AccountId account,
        TenantId tenant,
        String verifierHash,
        List<Rotation> rotations,
        Instant createdAt,
        Instant usedAt,
        Device device,
        long version) {
    public Session {
        rotations = List.copyOf(rotations);
    }

    static Session begin(
            String id, RefreshToken token, AccountId account, TenantId tenant, Device device, Instant now) {
        return new Session(
                id, token.selectorHash(), account, tenant, token.verifierHash(), List.of(), now, now, device, 1);
    }

    /** When the session ends if it is not used again. */
    Instant endsAt(SessionConfig config) {
        Instant idle = usedAt.plus(config.idle());
        Instant last = createdAt.plus(config.lifetime());
        return idle.isBefore(last) ? idle : last;
    }

    /** What it means that this token, whose selector is the session's, is presented now. */
    Presented present(RefreshToken token, Instant now, SessionConfig config, RandomBytes random) {
        if (!now.isBefore(endsAt(config))) {
            return new Presented.Expired();
        }
        String shown = token.verifierHash();
        if (equal(shown, verifierHash)) {
            byte[] salt = RefreshToken.salt(random);
            var successor = token.successor(salt);
            return new Presented.Rotated(rotated(new Rotation(shown, salt, now), successor, config.grace()), successor);
        }
        return repeatable(now, config.grace())
                .filter(rotation -> equal(shown, rotation.verifierHash()))
                .findFirst()
                .<Presented>map(rotation -> new Presented.Repeated(token.successor(rotation.salt())))
                .orElseGet(Presented.Reused::new);
    }

    private Session rotated(Rotation latest, RefreshToken successor, Duration grace) {
        var kept =
                Stream.concat(repeatable(latest.at(), grace), Stream.of(latest)).toList();
        return new Session(
                id,
                selectorHash,
                account,
                tenant,
                successor.verifierHash(),
                kept,
                createdAt,
                latest.at(),
                device,
                version + 1);
    }

    private Stream<Rotation> repeatable(Instant now, Duration grace) {
        return rotations.stream().filter(rotation -> now.isBefore(rotation.at().plus(grace)));
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
