package dev.omnify.platform.export.format;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Telephone numbers as E.164. */
final class PhoneNumbers {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

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
     * The ways in which a number is mostly written, digits and plus signs alone: with its country's code, and as in its
     * own country.
     *
     * @param e164 as {@link #e164} gives it
     */
    static List<String> spellings(String e164) {
        try {
            var number = NUMBERS.parse(e164, null);
            String code = String.valueOf(number.getCountryCode());
            String home = digits(NUMBERS.format(number, PhoneNumberFormat.NATIONAL));
            String digits = digits(e164);
            return Stream.of(e164, digits, "00" + digits, home, "+" + code + home, "00" + code + home)
                    .distinct()
                    .toList();
        } catch (NumberParseException e) {
            return List.of(e164);
        }
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }
}
