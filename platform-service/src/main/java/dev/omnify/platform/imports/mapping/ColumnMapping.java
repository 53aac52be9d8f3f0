package dev.omnify.platform.imports.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where each field stands in a row.
 *
 * @param columns the file's columns
 * @param places field → number of its column, from 0
 * @param emails further columns of the customer's e-mail address, for rows where the first has none
 * @param guesses fields that were not plain from the names
 */
public record ColumnMapping(
        List<String> columns, Map<Field, Integer> places, List<Integer> emails, List<Field> guesses) {
    public ColumnMapping {
        columns = List.copyOf(columns);
        places = Map.copyOf(places);
        emails = List.copyOf(emails);
        guesses = List.copyOf(guesses);
    }

    /** Whether a field has a column. */
    public boolean has(Field field) {
        return places.containsKey(field);
    }

    /** Whether all of these fields have columns. */
    public boolean has(Set<Field> fields) {
        return places.keySet().containsAll(fields);
    }

    /** The number of a field's column, below 0 when it has none. */
    public int place(Field field) {
        return places.getOrDefault(field, -1);
    }

    /** The name of a field's column; empty when it has none. */
    public String column(Field field) {
        return has(field) ? columns.get(place(field)) : "";
    }

    /** Field → column as people are shown it, in the order of the fields. */
    public Map<String, String> shown() {
        var shown = new LinkedHashMap<String, String>();
        for (Field field : Field.values()) {
            if (has(field)) {
                shown.put(field.key(), column(field));
            }
        }
        return shown;
    }
}
