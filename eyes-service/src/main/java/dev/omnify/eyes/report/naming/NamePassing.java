package dev.omnify.eyes.report.naming;

import dev.omnify.kit.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Passes names on from one analysis to the next: to the segment that holds most of the named one's customers, if that
 * is at least half of them. Of two names that would come to the same segment, the one that brings more customers stays;
 * of as many, the first in the alphabet.
 *
 * @param names by segment of the new analysis
 * @param dropped one phrase for each name that is lost
 */
public record NamePassing(Map<String, String> names, List<Phrase> dropped) {
    private static final double LEAST_SHARE = 0.5;

    public NamePassing {
        names = Map.copyOf(names);
        dropped = List.copyOf(dropped);
    }

    /** Nothing to pass on. */
    public static NamePassing none() {
        return new NamePassing(Map.of(), List.of());
    }

    /**
     * Passes on.
     *
     * @param before the names given by people, by segment of the analysis before
     * @param members the customers of a segment of the analysis before
     * @param now the segment of each customer in the new analysis; customers in none are not in it
     */
    public static NamePassing of(
            Map<String, String> before, Function<String, List<String>> members, Map<String, String> now) {
        var names = new TreeMap<String, String>();
        var dropped = new ArrayList<Phrase>();
        before.entrySet().stream()
                .map(given -> Claim.of(given.getValue(), members.apply(given.getKey()), now))
                .sorted(Comparator.comparingInt(Claim::held).reversed().thenComparing(Claim::name))
                .forEach(claim -> {
                    if (claim.share() < LEAST_SHARE) {
                        dropped.add(claim.scattered());
                        return;
                    }
                    String taken = names.putIfAbsent(claim.segment(), claim.name());
                    if (taken != null && !taken.equals(claim.name())) {
                        dropped.add(claim.displaced(taken));
                    }
                });
        return new NamePassing(names, dropped);
    }

    /** Where a name would go: the new segment that holds most of its customers; empty where none holds any. */
    private record Claim(String name, int customers, String segment, int held) {
        static Claim of(String name, List<String> members, Map<String, String> now) {
            var counts = new HashMap<String, Integer>();
            for (String customer : members) {
                String segment = now.get(customer);
                if (segment != null) {
                    counts.merge(segment, 1, Integer::sum);
                }
            }
            return counts.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(most -> new Claim(name, members.size(), most.getKey(), most.getValue()))
                    .orElseGet(() -> new Claim(name, members.size(), "", 0));
        }

        double share() {
            return customers == 0 ? 0 : held / (double) customers;
        }

        Phrase scattered() {
            return Phrase.of("rename-dropped", "name", name)
                    .with("customers", customers)
                    .with("largestShare", share());
        }

        Phrase displaced(String by) {
            return Phrase.of("rename-displaced", "name", name)
                    .with("customers", customers)
                    .with("by", by);
        }
    }
}
