package dev.omnify.platform.export.format;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Countries as sources write them, by name in one of several languages or by code, as ISO 3166-1 alpha-2. */
final class Countries {
    private static final List<String> LANGUAGES =
            List.of("en", "de", "fr", "es", "it", "nl", "pt", "pl", "sv", "da", "nb", "fi", "cs");
    private static final Map<String, List<String>> ALSO = Map.of(
            "GB", List.of("UK", "Great Britain", "England", "Scotland", "Wales", "Northern Ireland"),
            "US", List.of("United States of America", "U.S.A.", "U.S.", "America"),
            "IE", List.of("Eire", "Republic of Ireland"),
            "NL", List.of("Holland", "The Netherlands"),
            "CZ", List.of("Czech Republic"),
            "KR", List.of("Korea", "Republic of Korea"),
            "VN", List.of("Viet Nam"),
            "RU", List.of("Russian Federation"),
            "AE", List.of("UAE"),
            "ZA", List.of("RSA"));
    private static final Map<String, String> BY_NAME = byName();

    private Countries() {}

    /** The code of a country; empty when the text names none. */
    static Optional<String> code(@Nullable String text) {
        return text == null ? Optional.empty() : Optional.ofNullable(BY_NAME.get(plain(text)));
    }

    private static Map<String, String> byName() {
        var byName = new HashMap<String, String>();
        Set<String> codes = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
        for (String code : codes) {
            var country = Locale.of("", code);
            LANGUAGES.forEach(
                    language -> byName.putIfAbsent(plain(country.getDisplayCountry(Locale.of(language))), code));
            byName.put(plain(country.getISO3Country()), code);
            ALSO.getOrDefault(code, List.of()).forEach(name -> byName.put(plain(name), code));
        }
        codes.forEach(code -> byName.put(plain(code), code));
        return Map.copyOf(byName);
    }

    private static String plain(String text) {
        int[] letters = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .filter(Character::isLetter)
                .map(Character::toLowerCase)
                .toArray();
        return Arrays.stream(letters)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
