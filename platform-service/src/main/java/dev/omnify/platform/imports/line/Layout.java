package dev.omnify.platform.imports.line;

import dev.omnify.kit.FieldError;
import dev.omnify.platform.imports.format.DateFormat;
import dev.omnify.platform.imports.format.NumberStyle;
import dev.omnify.platform.imports.mapping.ColumnMapping;
import dev.omnify.platform.imports.mapping.Field;
import dev.omnify.platform.imports.table.Dialect;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * All that is needed to read a file's rows.
 *
 * @param amountField the column that an order's amount is read from, unless the rule multiplies
 * @param creditNotes whether order ids that begin with C are credit notes: where others are plain numbers
 * @param currency of the lines that name none, ISO 4217
 * @param likely the currencies that a sign of several is taken for, the likeliest first
 * @param localZone the zone that times without one are meant in
 * @param zone the zone whose days count
 * @param shop the shop's own e-mail address in a file of payments between two parties, in lower case; empty when
 *     unknown
 * @param problems what was guessed or looks wrong
 * @param missing fields without which no row can be read; empty when it can be imported
 */
public record Layout(
        Dialect dialect,
        ColumnMapping mapping,
        DateFormat dateFormat,
        NumberStyle numbers,
        AmountRule amountRule,
        Field amountField,
        boolean creditNotes,
        String currency,
        List<String> likely,
        ZoneId localZone,
        ZoneId zone,
        String shop,
        List<Finding> problems,
        List<FieldError> missing) {
    public Layout {
        likely = List.copyOf(likely);
        problems = List.copyOf(problems);
        missing = List.copyOf(missing);
    }

    /** The same with one finding more. */
    public Layout with(Finding finding) {
        var all = new ArrayList<>(problems);
        all.add(finding);
        return new Layout(
                dialect,
                mapping,
                dateFormat,
                numbers,
                amountRule,
                amountField,
                creditNotes,
                currency,
                likely,
                localZone,
                zone,
                shop,
                all,
                missing);
    }
}
