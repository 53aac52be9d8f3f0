package dev.omnify.platform.address;

import java.net.IDN;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The e-mail addresses that a text means, in the one form in which they are compared: NFKC, lower case, the domain in
 * its own letters (no Punycode), and nothing around it. All that finds, compares or hashes addresses asks here.
 */
public final class EmailAddresses {
    private static final String LETTERS = "[\\p{L}\\p{M}\\p{N}_-]";
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@,;:\"<>()\\[\\]\\\\|]+@(?:" + LETTERS + "+\\.)+" + LETTERS + "{2,}");
    /** What most addresses look like: nothing stands around them, and they are in their one form already. */
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9_%+-][a-z0-9._%+-]*@(?:[a-z0-9-]+\\.)+[a-z]{2,}");

    private static final String PUNYCODE = "xn--";
    /** Of RFC 5321: 64 before the sign, 255 after it. */
    private static final int LONGEST = 320;

    /** What stands in a text and is not seen. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\x{fe0e}\\x{fe0f}]");

    private static final Pattern COMMENT = Pattern.compile("\\([^()@]*\\)");
    private static final Pattern NAMED = Pattern.compile("[^<>]*<([^<>]*)>[^<>@]*");
    private static final Pattern SCHEME = Pattern.compile("(?:mailto|smtp|e-?mail)\\s*:\\s*");
    private static final Pattern BETWEEN = Pattern.compile("[,;|\\r\\n]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cc}\\p{Z}]+");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Cc}\\p{Z},;:\"<>()\\[\\]\\\\|/?&=]+");
    private static final String QUOTES = "'`\"\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a\u00b4";
    private static final String BEFORE = QUOTES + ".,:;=<>[](){}\u2022";
    private static final String AFTER = QUOTES + ".,:;<>[](){}!?";

    private EmailAddresses() {}

    /**
     * The addresses that a text consists of, each once: one, or several with signs between them, each by itself, as
     * {@code mailto:}, or behind a name as {@code Ann <ann@x.example>}. Whatever else a text says is no address.
     */
    public static List<String> in(String written) {
        String text = written.strip().toLowerCase(Locale.ROOT);
        if (text.length() <= LONGEST
                && !text.contains(PUNYCODE)
                && PLAIN.matcher(text).matches()) {
            return List.of(text);
        }
        return text.chars().noneMatch(EmailAddresses::isAt)
                ? List.of()
                : Stream.of(BETWEEN.split(normal(text)))
                        .flatMap(EmailAddresses::standing)
                        .distinct()
                        .toList();
    }

    /** All addresses that stand anywhere in a text: where missing one is worse than taking one too many. */
    public static Set<String> mentioned(String written) {
        var all = new LinkedHashSet<>(in(written));
        for (String token : SEPARATORS.split(normal(written))) {
            address(token).ifPresent(all::add);
        }
        return all;
    }

    /** The text, or the address alone if something stands around the only one in it. */
    public static String tidied(String written) {
        var addresses = in(written);
        return addresses.size() == 1 && !addresses.getFirst().equalsIgnoreCase(written.strip())
                ? addresses.getFirst()
                : written;
    }

    private static boolean isAt(int sign) {
        return sign == '@' || sign == '\uff20' || sign == '\ufe6b';
    }

    private static String normal(String written) {
        String seen = UNSEEN.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                .replaceAll("");
        return seen.toLowerCase(Locale.ROOT).replace("\"@", "@");
    }

    /** The addresses of a piece of text; none when anything else stands in it. */
    private static Stream<String> standing(String piece) {
        var named = NAMED.matcher(piece);
        String inner = named.matches() ? named.group(1) : COMMENT.matcher(piece).replaceAll(" ");
        String text = SCHEME.matcher(trimmed(inner)).replaceFirst("");
        var found = Stream.of(BLANKS.split(text))
                .filter(word -> !trimmed(word).isEmpty())
                .map(EmailAddresses::address)
                .toList();
        return found.stream().allMatch(Optional::isPresent) ? found.stream().flatMap(Optional::stream) : Stream.empty();
    }

    private static Optional<String> address(String token) {
        String text = trimmed(token);
        if (text.length() > LONGEST || !ADDRESS.matcher(text).matches()) {
            return Optional.empty();
        }
        int at = text.indexOf('@') + 1;
        return Optional.of(text.contains(PUNYCODE) ? text.substring(0, at) + IDN.toUnicode(text.substring(at)) : text);
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && surrounds(text.charAt(start), BEFORE)) {
            start++;
        }
        while (end > start && surrounds(text.charAt(end - 1), AFTER)) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean surrounds(char sign, String signs) {
        return Character.isWhitespace(sign) || Character.isISOControl(sign) || signs.indexOf(sign) >= 0;
    }
}
