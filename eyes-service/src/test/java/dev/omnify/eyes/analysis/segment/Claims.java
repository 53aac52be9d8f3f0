package dev.omnify.eyes.analysis.segment;

import dev.omnify.eyes.dataset.Feature;
import dev.omnify.eyes.dataset.FeatureTable;
import dev.omnify.kit.Money;
import dev.omnify.kit.Phrase;
import java.util.stream.IntStream;

/** Reads a segment's name as people would, and holds it against customers. */
public final class Claims {
    private Claims() {}

    /** The share of the rows of whom all that the name says is true. */
    public static double trueOf(Phrase name, FeatureTable table, int[] rows) {
        return IntStream.of(rows).filter(row -> isTrue(name, table, row)).count() / (double) rows.length;
    }

    private static boolean isTrue(Phrase name, FeatureTable table, int row) {
        boolean noun = switch (name.code()) {
            case "one-time-buyers" -> table.at(row, Feature.FREQUENCY) == 1;
            case "repeat-buyers" -> table.at(row, Feature.FREQUENCY) >= 2;
            default -> true;
        };
        return noun
                && name.arguments().entrySet().stream()
                        .allMatch(claim -> isTrue(claim.getKey(), claim.getValue(), table, row));
    }

    private static boolean isTrue(String claim, Object limit, FeatureTable table, int row) {
        double figure = limit instanceof Money money ? money.amount() : ((Number) limit).doubleValue();
        return switch (claim) {
            case "orderedWithin" -> table.at(row, Feature.RECENCY) <= figure;
            case "silentOver" -> table.at(row, Feature.RECENCY) > figure;
            case "ordersAtMost" -> table.at(row, Feature.FREQUENCY) <= figure;
            case "ordersAtLeast" -> table.at(row, Feature.FREQUENCY) >= figure;
            case "spendAtMost" -> Math.round(table.at(row, Feature.MONETARY)) <= figure;
            case "spendAtLeast" -> Math.round(table.at(row, Feature.MONETARY)) >= figure;
            case "number" -> true;
            default -> throw new AssertionError("What does " + claim + " claim?");
        };
    }
}
