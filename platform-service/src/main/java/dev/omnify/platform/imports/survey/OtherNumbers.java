package dev.omnify.platform.imports.survey;

import dev.omnify.platform.imports.format.NumberEvidence;
import dev.omnify.platform.imports.mapping.ColumnMapping;
import dev.omnify.platform.imports.mapping.Field;
import dev.omnify.platform.imports.table.Row;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * How the numbers beside the amounts are written, such as taxes and discounts: they tell the decimal sign where the
 * amounts do not. Looks at the first 5,000 rows.
 */
final class OtherNumbers {
    private static final int ROWS = 5_000;
    private static final Set<Field> NUMBERS =
            EnumSet.of(Field.QUANTITY, Field.REFUNDED, Field.AMOUNT, Field.ORDER_TOTAL, Field.UNIT_PRICE);

    private final NumberEvidence evidence = new NumberEvidence();
    /** Columns of dates, names and ids, which only look like numbers. */
    private final Set<Integer> words = new HashSet<>();

    private long rows;

    OtherNumbers(ColumnMapping mapping) {
        mapping.places().forEach((field, place) -> {
            if (!NUMBERS.contains(field)) {
                words.add(place);
            }
        });
    }

    void add(Row row) {
        if (rows >= ROWS) {
            return;
        }
        rows++;
        for (int i = 0; i < row.cells().size(); i++) {
            if (!words.contains(i)) {
                evidence.addDecimal(row.cell(i));
            }
        }
    }

    /** What was seen. */
    NumberEvidence evidence() {
        return evidence;
    }
}
