package dev.omnify.platform.imports.currency;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a sign, a code or a name of a currency may mean.
 *
 * @param codes the currencies (ISO 4217) that it stands for somewhere; empty when it is none of a currency
 * @param usual what it means where nothing else tells; empty when it may be any of them
 */
public record CurrencyUnit(Set<String> codes, String usual) {
    /** What names no currency. */
    static final CurrencyUnit UNKNOWN = new CurrencyUnit(Set.of(), "");

    public CurrencyUnit {
        codes = Set.copyOf(codes);
    }

    static CurrencyUnit of(String code) {
        return new CurrencyUnit(Set.of(code), code);
    }

    /** Whether it is one of a currency. */
    public boolean known() {
        return !codes.isEmpty();
    }

    /** Whether it means the same everywhere. */
    public boolean clear() {
        return codes.size() == 1;
    }

    /**
     * The currency that is meant.
     *
     * @param likely the currencies that would fit here, the likeliest first
     */
    public Optional<String> among(List<String> likely) {
        Optional<String> fitting = likely.stream().filter(codes::contains).findFirst();
        return fitting.or(() -> usual.isEmpty() ? Optional.empty() : Optional.of(usual));
    }

    /** What is meant by two that stand together: {@code $12.50 CAD}. */
    CurrencyUnit and(CurrencyUnit other) {
        var both = new HashSet<>(codes);
        both.retainAll(other.codes);
        if (both.size() == 1) {
            return of(both.iterator().next());
        }
        return new CurrencyUnit(both, both.contains(usual) ? usual : "");
    }
}
