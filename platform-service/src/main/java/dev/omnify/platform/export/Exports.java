package dev.omnify.platform.export;

import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.FieldError;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import dev.omnify.platform.export.format.Column;
import dev.omnify.platform.export.format.Column.Entry;
import dev.omnify.platform.export.format.Csv;
import dev.omnify.platform.export.format.Preset;
import dev.omnify.platform.export.member.ListHead;
import dev.omnify.platform.export.member.ListKind;
import dev.omnify.platform.organization.OrganizationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes lists of customers out, as files for people or for other systems. */
@ApplicationScoped
public class Exports {
    /** A summary counts no further: it is read while somebody waits. */
    static final int MOST_COUNTED = 100_000;

    private static final Logger LOG = Logger.getLogger(Exports.class);

    private final Entries entries;
    private final OrganizationSettings organizations;
    private final Clock clock;

    Exports(Entries entries, OrganizationSettings organizations, Clock clock) {
        this.entries = entries;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** An export that is about to be written; what could be wrong with it from the beginning is not. */
    public final class Export implements AutoCloseable {
        private final TenantId tenant;
        private final ExportRequest request;
        private final Entries.Listed list;
        private final String currency;
        private final LocalDate today;
        private final OncePerAddress once = new OncePerAddress();

        private Export(TenantId tenant, ExportRequest request, Entries.Listed list) {
            this.tenant = tenant;
            this.request = request;
            this.list = list;
            var settings = organizations.of(tenant);
            var listed = list.head().currency();
            this.currency = listed == null ? settings.currency() : listed;
            this.today = LocalDate.now(clock.withZone(settings.zone()));
        }

        /** Says which list, for which system, when. */
        public String fileName() {
            return FileName.of(request, list.head(), today);
        }

        private String fileName(Preset preset, boolean unknown) {
            return FileName.of(request.as(preset, unknown), list.head(), today);
        }

        /**
         * Writes the file line by line, and sends what there is after each batch: a file that few may be in begins, and
         * goes on, at once. Whatever goes wrong on the way is thrown, so that the file is never taken for whole: the
         * caller breaks the answer off. Also what was taken before that is written down.
         */
        public void write(Writer writer) throws IOException {
            var rows = new long[1];
            var taken = new long[1];
            boolean whole = false;
            try {
                writer.write(head());
                list.each(currency, entry -> {
                    rows[0] += write(writer, entry) ? 1 : 0;
                    if (++taken[0] % Entries.BATCH == 0) {
                        flush(writer);
                    }
                    return true;
                });
                writer.flush();
                whole = true;
            } catch (UncheckedIOException e) {
                throw e.getCause();
            } finally {
                note(whole, rows[0]);
            }
        }

        private void note(boolean whole, long rows) {
            LOG.infof(
                    "%s tenant=%s list=%s preset=%s unknown=%s rows=%d",
                    whole ? "list exported" : "list export broken off",
                    tenant,
                    request.list().kind().text(),
                    request.preset() == null ? "none" : request.preset().text(),
                    request.includeUnknown(),
                    rows);
        }

        private String head() {
            var preset = request.preset();
            return preset == null
                    ? Csv.BYTE_ORDER_MARK + Csv.line(Column.head(request.columns()))
                    : Csv.line(preset.head());
        }

        private boolean write(Writer writer, Entry entry) {
            String line = line(entry);
            if (line == null) {
                return false;
            }
            try {
                writer.write(line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return true;
        }

        private static void flush(Writer writer) {
            try {
                writer.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private @Nullable String line(Entry entry) {
            var preset = request.preset();
            if (preset == null) {
                return Csv.line(Column.line(request.columns(), entry));
            }
            return preset.allowed(entry.contact(), entry.decisions(), request.includeUnknown())
                    .flatMap(contact -> once.in(0, contact))
                    .map(contact -> Csv.line(preset.line(contact)))
                    .orElse(null);
        }

        @Override
        public void close() {
            list.close();
        }
    }

    /**
     * Begins an export: {@code list-not-actionable} for a preset of a list whose evidence failed, {@code not-found},
     * {@code validation-failed} for a column or a filter that the list has not, {@code unavailable} when the list
     * cannot be had.
     */
    public Export open(TenantId tenant, ExportRequest request) {
        check(request);
        var list = entries.open(tenant, request);
        try {
            if (request.preset() != null) {
                mayActOn(list.head(), request.preset());
            }
            return new Export(tenant, request, list);
        } catch (ProblemException e) {
            list.close();
            throw e;
        }
    }

    private static void mayActOn(ListHead head, Preset preset) {
        if (!head.actionable()) {
            throw new ProblemException(
                    ExportProblem.LIST_NOT_ACTIONABLE,
                    (head.gate().equals("failed")
                                    ? "The list's evidence failed its test"
                                    : "The list's risks are not exact enough to act on")
                            + ", so there is no file of it for " + preset.text() + ".");
        }
    }

    /** Counts what an export would hold. */
    public ExportSummary summary(TenantId tenant, ExportRequest request) {
        check(request);
        try (var list = entries.open(tenant, request);
                var export = new Export(tenant, request, list)) {
            var tally = new SummaryTally();
            var complete = new boolean[] {true};
            list.each(export.currency, entry -> {
                complete[0] = tally.members() < MOST_COUNTED;
                if (complete[0]) {
                    tally.add(entry.contact(), entry.decisions());
                }
                return complete[0];
            });
            return new ExportSummary(
                    export.fileName(),
                    list.head().actionable(),
                    list.head().gate(),
                    tally.members(),
                    complete[0],
                    tally.channels(),
                    tally.presets(export::fileName));
        }
    }

    private static void check(ExportRequest request) {
        var list = request.list();
        if (list.kind() == ListKind.CUSTOMERS && request.columns().stream().anyMatch(Column::analysed)) {
            throw invalid("columns", "The customers' own list has no figures of an analysis.");
        }
        if (list.kind() == ListKind.SEGMENT && list.segment() == null) {
            throw invalid("segment", "Say which segment.");
        }
        var unfit = request.unfit();
        if (!unfit.isEmpty()) {
            throw invalid(unfit.stream()
                    .map(field -> new FieldError(
                            field, "invalid", "The list " + list.kind().text() + " has no " + field + "."))
                    .toList());
        }
    }

    private static ProblemException invalid(String field, String detail) {
        return invalid(List.of(new FieldError(field, "invalid", detail)));
    }

    private static ProblemException invalid(List<FieldError> errors) {
        return new ProblemException(CommonProblem.VALIDATION_FAILED, "The request has a field that does not fit.")
                .with(errors);
    }
}
