package dev.omnify.platform.imports;

import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.IdSource;
import dev.omnify.kit.Page;
import dev.omnify.kit.PageRequest;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.jobs.Job;
import dev.omnify.kit.jobs.Jobs;
import dev.omnify.platform.imports.content.CountingStream;
import dev.omnify.platform.imports.content.FileContent;
import dev.omnify.platform.organization.OrganizationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;

/** Looks at files that people want to import, and imports them. */
@ApplicationScoped
public class FileImports {
    /** What the address of every import begins with. */
    public static final String ADDRESS = "/api/imports";

    /** The kind of job that an import is. */
    public static final String JOB = "import";

    private final UploadStore uploads;
    private final MappingStore mappings;
    private final OrganizationSettings organizations;
    private final Jobs jobs;
    private final ImportConfig config;
    private final IdSource ids;
    private final Clock clock;

    FileImports(
            UploadStore uploads,
            MappingStore mappings,
            OrganizationSettings organizations,
            Jobs jobs,
            ImportConfig config,
            IdSource ids,
            Clock clock) {
        this.uploads = uploads;
        this.mappings = mappings;
        this.organizations = organizations;
        this.jobs = jobs;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    /** Where a job's uploaded file lies in the store. */
    public static String uploadId(String jobId) {
        return "upload-" + jobId;
    }

    /** Where a job's rejected rows lie in the store. */
    public static String errorsId(String jobId) {
        return "errors-" + jobId;
    }

    /** How a file with this beginning would be read. Nothing is stored. */
    public Preview preview(TenantId tenant, ImportOptions options, InputStream body) throws IOException {
        options.checked();
        byte[] sent = body.readNBytes(FileContent.HEAD);
        refuseEmpty(sent.length);
        var settings = organizations.of(tenant);
        var look = new FileLook(options, settings, shape -> mappings.find(tenant, shape));
        return Previews.of(Previews.found(look, sent), settings.currency(), clock.instant());
    }

    /**
     * Stores a file and begins its import.
     *
     * @param declaredLength how many bytes the client says that it sends; below 0 when it does not say
     */
    public Job start(TenantId tenant, ImportOptions options, InputStream body, long declaredLength) throws IOException {
        options.checked();
        refuseTooLarge(declaredLength);
        var settings = organizations.of(tenant);
        String id = ids.next();
        long bytes = store(tenant, id, body);
        var input = options.toInput();
        settings.toInput(input);
        input.put("bytes", bytes);
        return jobs.submit(tenant, id, JOB, ADDRESS, input);
    }

    /** The imports, the newest first. */
    public Page<Job> list(TenantId tenant, PageRequest request) {
        return jobs.page(tenant, JOB, request);
    }

    /** One import; {@code not-found} when there is none of this id. */
    public Job get(TenantId tenant, String id) {
        return jobs.find(tenant, id).filter(job -> job.kind().equals(JOB)).orElseThrow(FileImports::notFound);
    }

    /** Cancels an import; one that has ended stays as it is. */
    public Job cancel(TenantId tenant, String id) {
        get(tenant, id);
        return jobs.cancel(tenant, id).orElseThrow(FileImports::notFound);
    }

    /**
     * An import's rejected rows as CSV; {@code not-found} when it rejected none, {@code errors-gone} when their time is
     * over.
     */
    public InputStream errors(TenantId tenant, String id) throws IOException {
        var job = get(tenant, id);
        var result = job.result();
        if (result == null || result.get("errorsUrl") == null) {
            throw new ProblemException(CommonProblem.NOT_FOUND, "This import has rejected no rows.");
        }
        return uploads.open(tenant, errorsId(id))
                .orElseThrow(() -> new ProblemException(
                        ImportProblem.ERRORS_GONE, "Rejected rows are kept for some days only; these are gone."));
    }

    private long store(TenantId tenant, String id, InputStream body) throws IOException {
        var counted = new CountingStream(body, this::refuseTooLarge);
        var expiresAt = clock.instant().plus(config.keep());
        try (var upload = uploads.begin(tenant, uploadId(id), expiresAt)) {
            counted.transferTo(upload.stream());
            refuseEmpty(counted.count());
            upload.commit();
        }
        return counted.count();
    }

    private void refuseTooLarge(long bytes) {
        if (bytes > config.maxSize().asLongValue()) {
            throw new ProblemException(
                    ImportProblem.FILE_TOO_LARGE,
                    "A file has at most " + config.maxSize().asLongValue() + " bytes. Split it, or send it as gzip.");
        }
    }

    private static void refuseEmpty(long bytes) {
        if (bytes == 0) {
            throw new ProblemException(ImportProblem.FILE_EMPTY, "The file is empty.");
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(CommonProblem.NOT_FOUND, "There is no such import.");
    }
}
