package dev.omnify.platform.customer.search;

import dev.omnify.kit.text.Signs;
import dev.omnify.platform.address.EmailAddresses;
import dev.omnify.platform.customer.PersonalField;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was typed to find somebody by name or e-mail address.
 *
 * @param text all of it in the one form that is compared: NFKC, case folded (Weiß and Weiss are one), single blanks
 * @param words its words, signs left out
 */
record NameQuery(String text, List<String> words) {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final List<PersonalField> NAMES =
            List.of(PersonalField.NAME, PersonalField.FIRST_NAME, PersonalField.LAST_NAME);

    NameQuery {
        words = List.copyOf(words);
    }

    static NameQuery of(String typed) {
        String text = comparable(typed);
        return new NameQuery(text, words(text));
    }

    static String comparable(String value) {
        return BLANKS.matcher(Signs.comparable(value)).replaceAll(" ").strip();
    }

    private static List<String> words(String comparable) {
        return Stream.of(SIGNS.split(comparable))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The words of all that a person is called. */
    static Set<String> nameWords(Map<String, String> personal) {
        var all = new LinkedHashSet<String>();
        for (PersonalField field : NAMES) {
            all.addAll(words(comparable(personal.getOrDefault(field.key(), ""))));
        }
        return all;
    }

    /** A person's e-mail addresses as they are compared; whatever was written in their place when it is none. */
    static List<String> emails(Map<String, String> personal) {
        String written = personal.getOrDefault(PersonalField.EMAIL.key(), "");
        var addresses = EmailAddresses.in(written);
        return addresses.isEmpty() ? List.of(comparable(written)) : addresses;
    }

    /** The longest word, which the fewest people have; empty when there is none. */
    Optional<String> longestWord() {
        return words.stream().max(Comparator.comparingInt(String::length));
    }

    /** The beginning of an e-mail address that this may be; null when it has blanks and so can be none. */
    @Nullable String asEmail() {
        return text.indexOf(' ') < 0 ? text : null;
    }

    /** Whether a person's e-mail address begins with all of it, or each of its words begins one of the name's. */
    boolean fits(Map<String, String> personal) {
        String email = asEmail();
        if (email != null && emails(personal).stream().anyMatch(known -> known.startsWith(email))) {
            return true;
        }
        var names = nameWords(personal);
        return !words.isEmpty()
                && words.stream().allMatch(word -> names.stream().anyMatch(one -> one.startsWith(word)));
    }
}
