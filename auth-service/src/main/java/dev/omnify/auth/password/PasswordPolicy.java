package dev.omnify.auth.password;

import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.FieldError;
import dev.omnify.kit.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which passwords are accepted. Follows NIST SP 800-63B, section 5.1.1.2: length counts, every character is allowed, no
 * rule of composition; refused is what is commonly used, expected or compromised: well-known passwords and what is
 * plainly made from one, repetitions, sequences, walks over the keyboard, and what is little more than the e-mail
 * address.
 */
public final class PasswordPolicy {
    /** Fewer characters are refused. */
    public static final int MIN_LENGTH = 12;

    /** More characters are refused. */
    public static final int MAX_LENGTH = 256;

    private static final int MIN_DISTINCT = 5;
    private static final int MIN_BESIDE_RUNS = 4;
    private static final int LONGEST_REPEATED_UNIT = 7;
    private static final int MIN_LOCAL_PART = 4;
    private static final int MIN_BESIDE_LOCAL_PART = 8;
    private static final Pattern NO_LETTERS_AT_ENDS = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Pattern NUMBER_BEHIND = Pattern.compile("[^\\p{L}@$]{1,8}$");
    private static final int MAX_DECORATION = 8;
    private static final Pattern SEPARATORS = Pattern.compile("[\\s._-]+");

    private final Set<String> common;

    private PasswordPolicy(Set<String> common) {
        this.common = Set.copyOf(common);
    }

    /** The policy with the list of common passwords that ships with the service. */
    public static PasswordPolicy shipped() {
        return Shipped.POLICY;
    }

    private static final class Shipped {
        private static final PasswordPolicy POLICY = load();
    }

    private static PasswordPolicy load() {
        var common = new HashSet<String>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        PasswordPolicy.class.getResourceAsStream("/common-passwords.txt"), "the list ships in the jar"),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(common::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PasswordPolicy(common);
    }

    /**
     * Refuses a weak password with {@code validation-failed}.
     *
     * @param field where it came from
     */
    public void require(String field, String password, String email) {
        weakness(password, email).ifPresent(weakness -> {
            throw refusal(field, weakness);
        });
    }

    /** {@code validation-failed} for a field, and why. */
    public static ProblemException refusal(String field, Weakness weakness) {
        return new ProblemException(CommonProblem.VALIDATION_FAILED, "The request has fields that do not fit.")
                .with(List.of(new FieldError(field, weakness.code(), weakness.sentence())));
    }

    /** Why the password is refused to the owner of this address; empty when it is accepted. */
    public Optional<Weakness> weakness(String password, String email) {
        String plain = Normalizer.normalize(password, Normalizer.Form.NFKC);
        int length = plain.codePointCount(0, plain.length());
        if (length < MIN_LENGTH) {
            return Optional.of(Weakness.TOO_SHORT);
        }
        if (length > MAX_LENGTH) {
            return Optional.of(Weakness.TOO_LONG);
        }
        String lower = plain.toLowerCase(Locale.ROOT);
        if (isCommon(lower)) {
            return Optional.of(Weakness.TOO_COMMON);
        }
        if (isPredictable(lower)) {
            return Optional.of(Weakness.TOO_PREDICTABLE);
        }
        return isMostlyAddress(lower, email.toLowerCase(Locale.ROOT))
                ? Optional.of(Weakness.CONTAINS_EMAIL)
                : Optional.empty();
    }

    /**
     * In the list as it is, without separators, with letters for look-alikes, or with a few digits and signs around it.
     */
    private boolean isCommon(String lower) {
        String joined = SEPARATORS.matcher(lower).replaceAll("");
        return Stream.of(
                        lower,
                        joined,
                        core(joined),
                        core(NUMBER_BEHIND.matcher(joined).replaceAll("")))
                .anyMatch(form -> common.contains(form)
                        || common.contains(letters(form))
                        || common.contains(core(letters(form))));
    }

    /** Without the year, number or signs that people put around a word to please a rule of composition. */
    private static String core(String text) {
        String core = NO_LETTERS_AT_ENDS.matcher(text).replaceAll("");
        return text.length() - core.length() <= MAX_DECORATION ? core : text;
    }

    /** Reads the digits and signs that stand for letters as those letters. */
    private static String letters(String text) {
        return text.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i');
    }

    private static boolean isPredictable(String lower) {
        return lower.codePoints().distinct().count() < MIN_DISTINCT
                || repeatsAShortUnit(lower)
                || lower.length() - PredictableRuns.covered(lower) < MIN_BESIDE_RUNS;
    }

    private static boolean repeatsAShortUnit(String lower) {
        for (int unit = 1; unit <= Math.min(LONGEST_REPEATED_UNIT, lower.length() / 2); unit++) {
            if (lower.regionMatches(unit, lower, 0, lower.length() - unit)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMostlyAddress(String lower, String email) {
        String local = email.substring(0, Math.max(0, email.indexOf('@')));
        return local.length() >= MIN_LOCAL_PART
                && lower.contains(local)
                && lower.replace(email, "").replace(local, "").length() < MIN_BESIDE_LOCAL_PART;
    }
}
