package dev.omnify.platform.export;

import dev.omnify.platform.consent.ConsentPurpose;
import dev.omnify.platform.customer.search.CustomerFilter;
import dev.omnify.platform.export.format.Column;
import dev.omnify.platform.export.format.Preset;
import dev.omnify.platform.export.member.ListKind;
import dev.omnify.platform.export.member.ListRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be taken.
 *
 * @param query what was typed to find customers, and the filter: of the customers' own list only
 * @param preset the system that the file is for; for people when null
 * @param columns of a file for people; those that the list has when empty
 * @param includeUnknown whether a preset takes those too of whom nobody knows whether they agreed
 * @param segmentNames what segments are called that nobody named, by id, in the words of who asks
 */
public record ExportRequest(
        ListRef list,
        @Nullable String query,
        CustomerFilter filter,
        @Nullable Preset preset,
        List<Column> columns,
        boolean includeUnknown,
        Map<String, String> segmentNames) {
    public ExportRequest {
        columns = columns.isEmpty() ? all(list.kind()) : List.copyOf(columns);
        segmentNames = Map.copyOf(segmentNames);
    }

    /** All columns that a list has. */
    private static List<Column> all(ListKind kind) {
        return Stream.of(Column.values())
                .filter(column -> kind != ListKind.CUSTOMERS || !column.analysed())
                .toList();
    }

    /** The same list for another system. */
    ExportRequest as(Preset other, boolean unknown) {
        return new ExportRequest(list, query, filter, other, columns, unknown, segmentNames);
    }

    /**
     * What is asked for that the list cannot be narrowed by, as the fields are called: words and filters of a list that
     * an analysis made, a segment of any list but that of a segment.
     */
    List<String> unfit() {
        var unfit = new ArrayList<String>();
        if (list.kind() != ListKind.CUSTOMERS) {
            add(unfit, "query", query);
            add(unfit, "tag", filter.tag());
            add(unfit, "source", filter.source());
            filter.consent().keySet().stream()
                    .sorted()
                    .map(ConsentPurpose::text)
                    .forEach(unfit::add);
        }
        if (list.kind() != ListKind.SEGMENT) {
            add(unfit, "segment", list.segment());
        }
        return unfit;
    }

    private static void add(List<String> fields, String field, @Nullable String value) {
        if (value != null) {
            fields.add(field);
        }
    }

    /** Whether less than all customers are taken. */
    boolean isFiltered() {
        return query != null || !filter.isEmpty();
    }
}
