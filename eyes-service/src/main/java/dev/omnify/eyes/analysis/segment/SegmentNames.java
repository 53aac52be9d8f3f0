package dev.omnify.eyes.analysis.segment;

import dev.omnify.eyes.analysis.segment.Claim.Trait;
import dev.omnify.eyes.dataset.Feature;
import dev.omnify.eyes.dataset.FeatureTable;
import dev.omnify.eyes.math.Statistics;
import dev.omnify.kit.Money;
import dev.omnify.kit.Phrase;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Names segments by what is true of their customers: of all claims that together hold for at least 90 % of a segment,
 * the ones that the fewest others share. A name without any claim is the plain "customers"; segments of the same name
 * are numbered.
 */
final class SegmentNames {
    /** The share of a segment's customers of whom all that its name claims is true. */
    static final double LEAST_SHARE = 0.9;

    private static final double LEAST_CONTRAST = 0.1;
    private static final int CLAIMS_A_TRAIT = 8;
    private static final double BIG = 0.7;
    private static final double SMALL = 0.4;
    private static final int MOST_OCCASIONAL = 4;

    private final List<Claim> claims;
    private final int customers;
    private final double[] spend;

    SegmentNames(FeatureTable table, String currency) {
        claims = Claim.all(table, currency);
        customers = table.rows();
        spend = table.column(Feature.MONETARY);
    }

    /** A distinct name for each segment, in their order. */
    List<Phrase> of(List<int[]> segments) {
        List<Phrase> names = segments.stream().map(this::plain).toList();
        List<Phrase> distinct = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Phrase name = names.get(i);
            int before = Collections.frequency(names.subList(0, i), name);
            boolean alone =
                    Collections.frequency(names, name) == 1 && !name.arguments().isEmpty();
            distinct.add(alone ? name : name.with("number", before + 1));
        }
        return distinct;
    }

    private Phrase plain(int[] rows) {
        BitSet own = new BitSet(customers);
        for (int row : rows) {
            own.set(row);
        }
        Members segment = new Members(own, rows.length, customers - rows.length);
        List<Claim> best = List.of();
        double highest = 0;
        for (List<Claim> combination : combinations(segment)) {
            double score = segment.contrast(combination) - cost(combination);
            if (score > highest && segment.share(combination) >= LEAST_SHARE) {
                highest = score;
                best = combination;
            }
        }
        return phrase(best);
    }

    private static double cost(List<Claim> combination) {
        return combination.stream().mapToDouble(claim -> claim.trait().cost()).sum();
    }

    /** At most one claim of each trait, of those that hold at all and tell something. */
    private List<List<Claim>> combinations(Members segment) {
        List<List<Claim>> combinations = List.of(List.of());
        for (Trait trait : Trait.values()) {
            List<Claim> useful = claims.stream()
                    .filter(claim -> claim.trait() == trait)
                    .filter(claim -> segment.share(List.of(claim)) >= LEAST_SHARE)
                    .filter(claim -> segment.contrast(List.of(claim)) >= LEAST_CONTRAST)
                    .sorted(Comparator.comparingDouble(claim -> -segment.contrast(List.of(claim))))
                    .limit(CLAIMS_A_TRAIT)
                    .toList();
            combinations = combinations.stream()
                    .flatMap(made -> Stream.concat(
                            Stream.of(made),
                            useful.stream()
                                    .map(claim -> Stream.concat(made.stream(), Stream.of(claim))
                                            .toList())))
                    .toList();
        }
        return combinations;
    }

    /** The customers to be named, and how many others there are. */
    private record Members(BitSet own, int size, int others) {
        /** The share of the segment of whom all claims are true. */
        double share(List<Claim> claims) {
            return joint(claims, true) / (double) size;
        }

        /** How much larger that share is than among all others. */
        double contrast(List<Claim> claims) {
            return share(claims) - (others == 0 ? 0 : joint(claims, false) / (double) others);
        }

        private int joint(List<Claim> claims, boolean inside) {
            BitSet joint = new BitSet();
            joint.or(own);
            if (!inside) {
                joint.flip(0, size + others);
            }
            claims.forEach(claim -> joint.and(claim.holds()));
            return joint.cardinality();
        }
    }

    private Phrase phrase(List<Claim> made) {
        Phrase name = Phrase.of(noun(made));
        for (Claim claim : made) {
            name = name.with(claim.argument(), claim.limit());
        }
        return name;
    }

    private String noun(List<Claim> made) {
        for (Claim claim : made) {
            if (claim.argument().equals(Claim.ORDERS_AT_LEAST)) {
                return "repeat-buyers";
            }
            if (claim.argument().equals(Claim.ORDERS_AT_MOST)) {
                int most = (int) claim.limit();
                return most == 1 ? "one-time-buyers" : most <= MOST_OCCASIONAL ? "occasional-buyers" : "customers";
            }
        }
        return made.stream()
                .filter(claim -> claim.limit() instanceof Money)
                .map(claim -> spenders(claim, (Money) claim.limit()))
                .findFirst()
                .orElse("customers");
    }

    private String spenders(Claim claim, Money limit) {
        boolean atLeast = claim.argument().equals(Claim.SPEND_AT_LEAST);
        if (atLeast && limit.amount() >= Statistics.quantile(spend, BIG)) {
            return "big-spenders";
        }
        return !atLeast && limit.amount() <= Statistics.quantile(spend, SMALL) ? "small-spenders" : "customers";
    }
}
