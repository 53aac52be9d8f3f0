package dev.omnify.platform.imports;

import dev.omnify.kit.FieldError;
import dev.omnify.platform.imports.content.FileContent;
import dev.omnify.platform.imports.line.CellCheck;
import dev.omnify.platform.imports.line.Line;
import dev.omnify.platform.imports.line.LineReader;
import dev.omnify.platform.imports.line.Reading;
import dev.omnify.platform.imports.table.Row;
import dev.omnify.platform.imports.table.UnreadableTableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a preview of what was found at a file's beginning: reads its first rows as an import would, and keeps none. */
final class Previews {
    private static final int SHOWN = 20;

    private Previews() {}

    /**
     * What is found at a file's beginning, as it was sent; {@code file-unreadable} when the import could not read it.
     */
    static FileLook.Found found(FileLook look, byte[] sent) {
        try {
            byte[] head = new FileContent(() -> new ByteArrayInputStream(sent), bytes -> {}).head();
            return look.atHead(head, Math.max(sent.length, head.length) < FileContent.HEAD);
        } catch (UnreadableTableException e) {
            throw e.problem();
        } catch (IOException e) {
            throw FileContent.failure(e);
        }
    }

    /** @param receivedAt now */
    static Preview of(FileLook.Found found, String organizationCurrency, Instant receivedAt) {
        var layout = found.layout();
        var shown = found.sample().stream().limit(SHOWN).toList();
        var problems = new ArrayList<Preview.PreviewRemark>();
        layout.missing().forEach(missing -> problems.add(Preview.PreviewRemark.of(missing)));
        if (found.rows() == 0 && found.whole()) {
            var none = new FieldError("file", ImportProblem.NO_ROWS.code(), "There are no rows beside the header.");
            problems.add(Preview.PreviewRemark.of(none));
        }
        layout.problems().forEach(finding -> problems.add(Preview.PreviewRemark.of(finding)));
        var trial = new Trial(found, receivedAt);
        return new Preview(
                found.encoding().text(),
                layout.dialect().delimiterText(),
                layout.dateFormat().text(),
                layout.dialect().columns(),
                layout.mapping().shown(),
                found.remembered(),
                shown.stream().map(Row::cells).toList(),
                unreadable(found, shown, receivedAt),
                new Preview.RowsLookedAt(trial.rows, trial.rejected, trial.reasons.list()),
                trial.otherThan(organizationCurrency),
                List.copyOf(problems));
    }

    private static List<Preview.UnreadableCell> unreadable(FileLook.Found found, List<Row> shown, Instant receivedAt) {
        var check = new CellCheck(found.layout(), found.orders(), receivedAt);
        var cells = new ArrayList<Preview.UnreadableCell>();
        for (int i = 0; i < shown.size(); i++) {
            int row = i;
            check.check(shown.get(i))
                    .forEach(bad -> cells.add(new Preview.UnreadableCell(row, bad.column(), bad.code())));
        }
        return cells;
    }

    /** The first rows, read. */
    private static final class Trial {
        private final RejectionReason.Tally reasons = new RejectionReason.Tally();
        private final Map<String, Long> currencies = new HashMap<>();
        private long rows;
        private long rejected;

        Trial(FileLook.Found found, Instant receivedAt) {
            if (!found.layout().missing().isEmpty()) {
                return;
            }
            var lines = new LineReader(found.layout(), found.orders(), (field, value) -> value, receivedAt);
            for (Row row : found.sample()) {
                rows++;
                switch (lines.read(row)) {
                    case Reading.Accepted accepted -> count(accepted.line().purchase());
                    case Reading.Rejected why -> {
                        rejected++;
                        reasons.add(why.code(), 1, row.line());
                    }
                }
            }
        }

        private void count(Line.@Nullable Purchase purchase) {
            if (purchase != null) {
                currencies.merge(purchase.currency(), 1L, Long::sum);
            }
        }

        Preview.@Nullable OtherCurrency otherThan(String organization) {
            var others = currencies.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(organization))
                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                    .map(entry -> new Preview.CurrencyRows(entry.getKey(), entry.getValue()))
                    .toList();
            long count = others.stream().mapToLong(Preview.CurrencyRows::rows).sum();
            return others.isEmpty() ? null : new Preview.OtherCurrency(organization, count, others);
        }
    }
}
