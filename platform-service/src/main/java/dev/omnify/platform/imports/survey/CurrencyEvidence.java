package dev.omnify.platform.imports.survey;

import dev.omnify.platform.imports.currency.Currencies;
import dev.omnify.platform.imports.currency.CurrencyUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds out which currency amounts are in that name none, and which is meant by a sign that several share ({@code $},
 * {@code kr}): the one that was told, else that of the column's name, else the organization's, else the one that other
 * rows name.
 */
final class CurrencyEvidence {
    private final ReadOptions options;
    private final Optional<CurrencyUnit> heading;
    private final Map<CurrencyUnit, Long> signs = new HashMap<>();
    private final Map<CurrencyUnit, Long> cells = new HashMap<>();

    /** @param column the name of the column of amounts */
    CurrencyEvidence(ReadOptions options, String column) {
        this.options = options;
        heading = Currencies.inHeading(column);
    }

    /** Looks at a row's cell of a currency and its amount, either of which may be empty. */
    void add(String currency, String amount) {
        if (!currency.isEmpty()) {
            count(cells, Currencies.named(currency));
        }
        Currencies.inAmount(amount).ifPresent(unit -> count(signs, unit));
    }

    private static void count(Map<CurrencyUnit, Long> units, CurrencyUnit unit) {
        if (unit.known()) {
            units.merge(unit, 1L, Long::sum);
        }
    }

    /** The currencies that a sign of several is taken for, the likeliest first. */
    List<String> likely() {
        var likely = new LinkedHashSet<String>();
        var told = options.currency();
        if (told != null) {
            likely.add(told);
        }
        heading.filter(CurrencyUnit::clear)
                .flatMap(unit -> unit.among(List.of()))
                .ifPresent(likely::add);
        likely.add(options.organizationCurrency());
        var seen = new TreeMap<String, Long>();
        for (var units : List.of(signs, cells)) {
            units.forEach((unit, rows) -> unit.codes().forEach(code -> {
                if (unit.clear()) {
                    seen.merge(code, rows, Long::sum);
                }
            }));
        }
        seen.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> likely.add(entry.getKey()));
        return List.copyOf(likely);
    }

    /** Of amounts that name none. */
    String currency() {
        var told = options.currency();
        return told != null ? told : named().orElse(options.organizationCurrency());
    }

    /**
     * By what the {@link #currency()} is known where it was not told: {@code sign}, {@code heading} or
     * {@code organization}. Empty where signs differ: each row tells its own.
     */
    String by() {
        int signed = bySign(signs).size();
        if (signed > 1) {
            return "";
        }
        return signed == 1 ? "sign" : byHeading().isPresent() ? "heading" : "organization";
    }

    /** Whether there are amounts in currencies without decimals only. */
    boolean whole() {
        var seen = new ArrayList<>(bySign(cells).keySet());
        seen.addAll(bySign(signs).keySet());
        return seen.isEmpty() ? Currencies.isWhole(currency()) : seen.stream().allMatch(Currencies::isWhole);
    }

    private Optional<String> named() {
        return bySign(signs).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .or(this::byHeading);
    }

    private Optional<String> byHeading() {
        return heading.flatMap(unit -> unit.among(likely()));
    }

    private Map<String, Long> bySign(Map<CurrencyUnit, Long> units) {
        var likely = likely();
        var rows = new TreeMap<String, Long>();
        units.forEach((unit, count) -> unit.among(likely).ifPresent(code -> rows.merge(code, count, Long::sum)));
        return rows;
    }
}
