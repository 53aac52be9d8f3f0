package dev.omnify.platform.customer.search;

import dev.omnify.kit.TenantId;
import dev.omnify.kit.crypto.LookupHash;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The beginnings of names and e-mail addresses as keyed hashes: of each word of a name, and of the whole address, the
 * first 3, 4 … 8 letters. HMAC-SHA-256 under a key of the tenant for searching alone, cut to 96 bits, with the tenant
 * before it. {@code docs/security.md} says what they give away.
 */
public final class SearchTokens {
    /** Fewer letters than this find nobody. */
    public static final int SHORTEST = 3;

    /** What is longer is found by its first letters, and told apart once opened. */
    public static final int LONGEST = 8;

    private static final String KEY = "search";
    private static final int CHARACTERS = 16;
    /** So that a text that is no name cannot make a document of its own size. */
    private static final int MAX_WORDS = 12;

    private final LookupHash hashes;

    public SearchTokens(LookupHash hashes) {
        this.hashes = hashes;
    }

    /** All tokens of a person. */
    public Set<String> of(TenantId tenant, Map<String, String> personal) {
        var beginnings = Stream.concat(
                        NameQuery.nameWords(personal).stream().limit(MAX_WORDS),
                        NameQuery.emails(personal).stream().limit(MAX_WORDS))
                .flatMap(SearchTokens::beginnings)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return beginnings.isEmpty() ? Set.of() : Set.copyOf(tokens(tenant, List.copyOf(beginnings)));
    }

    /** The tokens by one of which whoever fits is found; none when too little was typed. */
    List<String> of(TenantId tenant, NameQuery query) {
        var beginnings = new LinkedHashSet<String>();
        query.longestWord()
                .filter(SearchTokens::enough)
                .map(SearchTokens::start)
                .ifPresent(beginnings::add);
        String email = query.asEmail();
        if (email != null && enough(email)) {
            beginnings.add(start(email));
        }
        return beginnings.isEmpty() ? List.of() : tokens(tenant, new ArrayList<>(beginnings));
    }

    private List<String> tokens(TenantId tenant, List<String> beginnings) {
        return hashes.each(tenant, KEY, beginnings).stream()
                .map(hash -> tenant.value() + "/" + hash.substring(0, CHARACTERS))
                .toList();
    }

    private static Stream<String> beginnings(String text) {
        return IntStream.rangeClosed(SHORTEST, Math.min(LONGEST, letters(text)))
                .mapToObj(length -> text.substring(0, text.offsetByCodePoints(0, length)));
    }

    private static boolean enough(String text) {
        return letters(text) >= SHORTEST;
    }

    private static String start(String text) {
        return text.substring(0, text.offsetByCodePoints(0, Math.min(LONGEST, letters(text))));
    }

    private static int letters(String text) {
        return text.codePointCount(0, text.length());
    }
}
