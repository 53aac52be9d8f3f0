package dev.omnify.platform.export.format;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Telephone numbers as E.164. */
final class PhoneNumbers {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    /** What follows a number within a house; and what a number became that was taken for a decimal one. */
    private static final Pattern TAIL = Pattern.compile(
            "[\\s,;.(]*(?:e?xt(?:ensi[oó]n)?|extn|x|#|durchwahl|dw|anexo|доб)[\\s.:=]*\\d{1,7}\\)?\\s*$"
                    + "|(?<=^\\+?\\d{5,20})\\.0$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BETWEEN = Pattern.compile("[,;|/\\r\\n]+|\\s(?:or|and|oder|und|ou|et|o|y|e)\\s");
    /** Fewer digits than this are no number that is dialled from elsewhere. */
    private static final int FEWEST_DIGITS = 5;
    /** What is dialled in North America before another country's code, without its leading zero. */
    private static final String WAY_OUT = "11";

    private PhoneNumbers() {}

    /**
     * The number in E.164; empty when it is none that can be dialled.
     *
     * @param country ISO 3166-1 alpha-2 of where the person lives; when null, only a number that names its country by a
     *     plus sign counts, because a guess would reach a stranger
     */
    static Optional<String> e164(String written, @Nullable String country) {
        try {
            var number = NUMBERS.parse(written, country);
            return NUMBERS.isValidNumber(number)
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /**
     * All that a text may mean as a number, in digits without leading zeros: as it is written, with its country's code,
     * and each of several numbers by itself. A number's own country is not needed: {@link #bare} has the same digits.
     */
    static Set<String> mayMean(String written, @Nullable String country) {
        var all = new LinkedHashSet<String>();
        String text = Normalizer.normalize(written, Normalizer.Form.NFKC);
        Stream.concat(Stream.of(text), Stream.of(BETWEEN.split(text))).forEach(piece -> {
            e164(piece, country).ifPresent(number -> add(all, number));
            add(all, piece);
            add(all, TAIL.matcher(piece.strip()).replaceFirst(""));
        });
        return all;
    }

    /**
     * What a number is written like with and without its country's code, in digits without leading zeros.
     *
     * @param e164 as {@link #e164} gives it
     */
    static Set<String> bare(String e164) {
        try {
            var number = NUMBERS.parse(e164, null);
            String code = String.valueOf(number.getCountryCode());
            String home = digits(NUMBERS.format(number, PhoneNumberFormat.NATIONAL));
            var all = new LinkedHashSet<String>();
            Stream.of(e164, home, code + home, WAY_OUT + digits(e164), NUMBERS.getNationalSignificantNumber(number))
                    .forEach(form -> add(all, form));
            return all;
        } catch (NumberParseException e) {
            throw new IllegalArgumentException(e164 + " is not E.164", e);
        }
    }

    private static void add(Set<String> all, String number) {
        String digits = PhoneNumberUtil.normalizeDigitsOnly(number).replaceFirst("^0+", "");
        if (digits.length() >= FEWEST_DIGITS) {
            all.add(digits);
        }
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }
}
