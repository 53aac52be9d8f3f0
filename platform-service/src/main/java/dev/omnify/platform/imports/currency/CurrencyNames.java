package dev.omnify.platform.imports.currency;

import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The full names of currencies in some languages, as the Java platform has them. Read when first asked for. */
final class CurrencyNames {
    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.of("es"), Locale.ITALIAN, Locale.of("nl"));

    private CurrencyNames() {}

    /** What is meant by a name as {@link CurrencyUnits#plain} writes it, one or many of it. */
    static CurrencyUnit of(String name) {
        String one = name.endsWith("S") ? name.substring(0, name.length() - 1) : name;
        var codes = Names.KNOWN.getOrDefault(name, Names.KNOWN.getOrDefault(one, Set.of()));
        return new CurrencyUnit(codes, codes.size() == 1 ? codes.iterator().next() : "");
    }

    /** Loaded with the first name that is no sign and no code. */
    private static final class Names {
        private static final Map<String, Set<String>> KNOWN = known();

        private static Map<String, Set<String>> known() {
            var known = new HashMap<String, Set<String>>();
            for (String code : CurrencyUnits.CODES) {
                for (Locale language : LANGUAGES) {
                    String name = CurrencyUnits.plain(Currency.getInstance(code).getDisplayName(language));
                    known.computeIfAbsent(name, created -> new HashSet<>()).add(code);
                }
            }
            return known;
        }
    }
}
