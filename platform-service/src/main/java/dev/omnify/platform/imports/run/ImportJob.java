package dev.omnify.platform.imports.run;

import dev.omnify.kit.FieldError;
import dev.omnify.kit.Phrase;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.crypto.LookupHash;
import dev.omnify.kit.jobs.Job;
import dev.omnify.kit.jobs.JobContext;
import dev.omnify.kit.jobs.JobHandler;
import dev.omnify.platform.customer.RecordIntake;
import dev.omnify.platform.imports.FileImports;
import dev.omnify.platform.imports.FileLook;
import dev.omnify.platform.imports.FileShape;
import dev.omnify.platform.imports.ImportOptions;
import dev.omnify.platform.imports.ImportProblem;
import dev.omnify.platform.imports.MappingStore;
import dev.omnify.platform.imports.UploadStore;
import dev.omnify.platform.imports.content.CountingStream;
import dev.omnify.platform.imports.content.FileContent;
import dev.omnify.platform.imports.table.UnreadableTableException;
import dev.omnify.platform.organization.OrganizationSettings;
import dev.omnify.platform.overview.Summaries;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Runs an import from its stored upload. All of it comes out the same when done twice, so that a run that was cut off
 * simply begins again.
 */
@ApplicationScoped
class ImportJob implements JobHandler {
    private static final Phrase LOOKING = Phrase.of("looking-at-file");

    private final UploadStore uploads;
    private final MappingStore mappings;
    private final RecordIntake intake;
    private final LookupHash hashes;
    private final Summaries summaries;
    private final RunConfig config;
    private final Clock clock;

    ImportJob(
            UploadStore uploads,
            MappingStore mappings,
            RecordIntake intake,
            LookupHash hashes,
            Summaries summaries,
            RunConfig config,
            Clock clock) {
        this.uploads = uploads;
        this.mappings = mappings;
        this.intake = intake;
        this.hashes = hashes;
        this.summaries = summaries;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return FileImports.JOB;
    }

    @Override
    public Map<String, ? extends @Nullable Object> run(JobContext context) {
        try {
            return imported(context);
        } catch (UnreadableTableException e) {
            throw e.problem();
        } catch (UncheckedIOException e) {
            throw FileContent.failure(Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw FileContent.failure(e);
        }
    }

    /** Also sums up what a run stored that did not come to its end. */
    @Override
    public void discarded(TenantId tenant, Job job) {
        uploads.delete(tenant, FileImports.uploadId(job.id()));
        var settings = OrganizationSettings.Settings.fromInput(job.input());
        summaries.refresh(tenant, settings.currency(), customers -> {});
    }

    private Map<String, ? extends @Nullable Object> imported(JobContext context) throws IOException {
        var tenant = context.tenant();
        var options = ImportOptions.fromInput(context.job().input());
        var settings = OrganizationSettings.Settings.fromInput(context.job().input());
        var read = new AtomicLong();
        var content =
                new FileContent(() -> new CountingStream(stored(context), read::set), this::refuseWhenUnpackedTooLarge);
        var progress = new ImportProgress(context, clock, read, size(context.job()));
        progress.step(LOOKING, 0, 0.2);
        var found = new FileLook(options, settings, shape -> mappings.find(tenant, shape))
                .atAll(content, rows -> progress.rows(LOOKING.with("rows", rows), rows));
        refuseUseless(found);
        var run = new ImportRun(context, options.sourceOrDefault(), found, progress);
        var result = run.run(
                content,
                new ImportRun.Means(
                        uploads,
                        intake,
                        config,
                        (field, value) -> hashes.of(tenant, field, value),
                        settings.currency()));
        if (result.get("accepted") instanceof Long accepted && accepted > 0) {
            remember(tenant, options, found);
        }
        progress.step(Summaries.step(0), 0.97, 1);
        summaries.refresh(tenant, settings.currency(), customers -> progress.say(Summaries.step(customers)));
        return result;
    }

    /**
     * What somebody said of this file's columns counts for the next file with the same headings; when no row could be
     * read by it, it was wrong.
     */
    private void remember(TenantId tenant, ImportOptions options, FileLook.Found found) {
        var said = FileShape.worthKeeping(options.mapping());
        var shape = FileShape.of(options.kindOrDefault(), found.layout().dialect());
        if (!said.isEmpty() && shape.isPresent()) {
            mappings.keep(tenant, shape.get(), FileShape.together(mappings.find(tenant, shape.get()), said));
        }
    }

    private InputStream stored(JobContext context) throws IOException {
        return uploads.open(context.tenant(), FileImports.uploadId(context.job().id()))
                .orElseThrow(() -> new ProblemException(
                        ImportProblem.UPLOAD_GONE, "The uploaded file is no longer there. Upload it again."));
    }

    private void refuseWhenUnpackedTooLarge(long bytes) {
        if (bytes > config.maxUnpackedSize().asLongValue()) {
            throw new ProblemException(
                    ImportProblem.UNPACKED_TOO_LARGE,
                    "Unpacked, the file has more than "
                            + config.maxUnpackedSize().asLongValue() + " bytes. Split it.");
        }
    }

    private static void refuseUseless(FileLook.Found found) {
        if (found.rows() == 0) {
            throw new ProblemException(ImportProblem.NO_ROWS, "The file has no rows beside its header.");
        }
        if (!found.layout().missing().isEmpty()) {
            throw new ProblemException(
                            ImportProblem.COLUMNS_MISSING,
                            "The file lacks columns that are needed: "
                                    + String.join(
                                            ", ",
                                            found.layout().missing().stream()
                                                    .map(FieldError::field)
                                                    .toList())
                                    + ". Is the delimiter right? It is taken to be '"
                                    + found.layout().dialect().delimiterText() + "'.")
                    .with(found.layout().missing());
        }
    }

    private static long size(Job job) {
        return job.input().get("bytes") instanceof Number bytes ? bytes.longValue() : 0;
    }
}
