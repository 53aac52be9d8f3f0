package dev.omnify.platform.imports;

import dev.omnify.kit.FieldError;
import dev.omnify.platform.imports.line.Finding;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file would be read, judged by its beginning.
 *
 * @param delimiter the sign, {@code tab}, or {@code json} for one JSON document a line
 * @param mapping our field → column
 * @param remembered whether the columns are read as somebody said of a file with the same headings before
 * @param rows the first rows, as cells in the order of the columns
 * @param unreadable cells among these rows that cannot be read
 * @param looked what would become of the rows that were looked at
 * @param otherCurrency orders that are not in the organization's currency; null when there are none
 * @param problems what is missing, was guessed or looks wrong
 */
public record Preview(
        String encoding,
        String delimiter,
        String dateFormat,
        List<String> columns,
        Map<String, String> mapping,
        boolean remembered,
        List<List<String>> rows,
        List<UnreadableCell> unreadable,
        RowsLookedAt looked,
        @Nullable OtherCurrency otherCurrency,
        List<PreviewRemark> problems) {

    /**
     * What is missing, was guessed or looks wrong.
     *
     * @param field what it is about, by its name in mappings
     * @param arguments what the words of the code are about
     * @param detail one sentence for who reads answers as they are
     */
    public record PreviewRemark(String field, String code, Map<String, Object> arguments, String detail) {
        static PreviewRemark of(FieldError error) {
            return new PreviewRemark(error.field(), error.code(), Map.of(), error.detail());
        }

        static PreviewRemark of(Finding finding) {
            return new PreviewRemark(finding.field(), finding.code(), finding.arguments(), finding.detail());
        }
    }

    /**
     * A cell that cannot be read.
     *
     * @param row its number among the rows shown, from 0
     * @param column its number from 0
     * @param code what is wrong
     */
    public record UnreadableCell(int row, int column, String code) {}

    /**
     * The rows at the file's beginning that were looked at.
     *
     * @param rejected how many of them would be rejected
     * @param reasons why, the most frequent first
     */
    public record RowsLookedAt(long rows, long rejected, List<RejectionReason> reasons) {}

    /**
     * Orders in other currencies than the organization's, which count in no figure of it.
     *
     * @param organization ISO code
     * @param rows how many rows, of all that were looked at
     * @param currencies their currencies, the most frequent first
     */
    public record OtherCurrency(String organization, long rows, List<CurrencyRows> currencies) {}

    /** How many rows are in a currency. */
    public record CurrencyRows(String currency, long rows) {}
}
