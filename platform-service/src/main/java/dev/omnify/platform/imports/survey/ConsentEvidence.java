package dev.omnify.platform.imports.survey;

import dev.omnify.platform.consent.ConsentDecision;
import dev.omnify.platform.imports.line.Finding;
import dev.omnify.platform.imports.line.Words;
import dev.omnify.platform.imports.mapping.ColumnMapping;
import dev.omnify.platform.imports.mapping.Field;
import dev.omnify.platform.imports.table.Row;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the cells of consent columns that say something nobody here understands: what was known of these customers
 * stays as it was, and a no may be among them.
 */
final class ConsentEvidence {
    private static final List<Field> FIELDS =
            List.of(Field.CONSENT_ANALYTICS, Field.CONSENT_MARKETING, Field.CONSENT_EMAIL, Field.CONSENT_SMS);

    private final ColumnMapping mapping;
    private final Map<Field, Long> strange = new EnumMap<>(Field.class);

    ConsentEvidence(ColumnMapping mapping) {
        this.mapping = mapping;
    }

    void add(Row row) {
        for (Field field : FIELDS) {
            String cell = mapping.has(field) ? Words.value(row.cell(mapping.place(field))) : "";
            if (!cell.isBlank() && ConsentDecision.parse(cell).isEmpty()) {
                strange.merge(field, 1L, Long::sum);
            }
        }
    }

    List<Finding> notes() {
        return strange.entrySet().stream()
                .map(entry -> note(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Finding note(Field field, long rows) {
        String column = mapping.column(field);
        return new Finding(
                field.key(),
                "consent-not-understood",
                Map.of("column", column, "rows", rows),
                "In " + rows + " rows, column '" + column + "' says neither yes nor no in a word that is known here.");
    }
}
