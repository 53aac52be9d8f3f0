package dev.omnify.platform.imports.mapping;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes names of columns comparable. */
public final class ColumnName {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern UNIT = Pattern.compile("\\s*[(\\[][^)\\]]*[)\\]]\\s*$");
    private static final Pattern WORDS = Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|[^\\p{L}\\p{N}]+");

    private static final Set<String> LINKS = Set.of(
            "of", "the", "de", "du", "des", "la", "le", "d", "l", "del", "do", "da", "di", "della", "dell", "van",
            "het", "der");

    private ColumnName() {}

    /** Without case, accents, spaces and signs: {@code Customer ID} and {@code customer_id} are {@code customerid}. */
    public static String plain(String name) {
        String letters =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return SIGNS.matcher(letters).replaceAll("").toLowerCase(Locale.ROOT).replace("ß", "ss");
    }

    /** The same without a unit in parentheses at the end: {@code Total (GBP)} is {@code total}. */
    static String withoutUnit(String name) {
        return plain(UNIT.matcher(name).replaceFirst(""));
    }

    /** The same without the small words between others: {@code Numéro de commande} is {@code numerocommande}. */
    static String withoutLinks(String name) {
        return words(UNIT.matcher(name).replaceFirst("")).stream()
                .filter(word -> !LINKS.contains(word))
                .collect(Collectors.joining());
    }

    /** Only what follows the last dot or slash: {@code billing.email} is {@code email}. */
    static String lastPart(String name) {
        return plain(name.substring(
                Math.max(name.lastIndexOf('.'), Math.max(name.lastIndexOf('/'), name.lastIndexOf(':'))) + 1));
    }

    /** The words that a name is made of, in lower case. */
    public static List<String> words(String name) {
        var words = new ArrayList<String>();
        for (String word : WORDS.split(name)) {
            if (!word.isEmpty()) {
                words.add(plain(word));
            }
        }
        return words;
    }
}
