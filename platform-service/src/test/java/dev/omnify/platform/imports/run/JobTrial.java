package dev.omnify.platform.imports.run;

import dev.omnify.kit.Phrase;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.crypto.LookupHash;
import dev.omnify.kit.jobs.Job;
import dev.omnify.kit.jobs.JobContext;
import dev.omnify.kit.jobs.JobState;
import dev.omnify.kit.test.FixedClock;
import dev.omnify.platform.capacity.Capacity;
import dev.omnify.platform.customer.Customer;
import dev.omnify.platform.customer.InMemoryCustomerStore;
import dev.omnify.platform.customer.Order;
import dev.omnify.platform.customer.TestIntake;
import dev.omnify.platform.customer.TestKeys;
import dev.omnify.platform.imports.FileImports;
import dev.omnify.platform.imports.ImportOptions;
import dev.omnify.platform.imports.InMemoryUploadStore;
import dev.omnify.platform.organization.OrganizationSettings;
import dev.omnify.platform.overview.InMemorySummaryStore;
import dev.omnify.platform.overview.TestSummaries;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs import jobs over stores in memory. */
final class JobTrial {
    static final TenantId TENANT = TenantId.of("00000000-0000-4000-8000-000000000001");

    final InMemoryCustomerStore customers = new InMemoryCustomerStore();
    final InMemoryUploadStore uploads = new InMemoryUploadStore();
    final InMemorySummaryStore summaries = new InMemorySummaryStore();
    final List<Phrase> steps = new ArrayList<>();
    private final TestKeys keys = new TestKeys();
    private final FixedClock clock = new FixedClock("2026-02-01T00:00:00Z");
    private final long maxUnpacked;
    private OptionalLong mostCustomers = OptionalLong.empty();

    /** From now on no more customers can be held than this. */
    void holdsAtMost(long customers) {
        mostCustomers = OptionalLong.of(customers);
    }

    JobTrial() {
        this(1L << 30);
    }

    JobTrial(long maxUnpacked) {
        this.maxUnpacked = maxUnpacked;
    }

    Map<String, @Nullable Object> run(String jobId, byte[] file) {
        return run(
                jobId,
                file,
                new ImportOptions(null, null, null, Map.of(), null, null, null, null, null, null),
                step -> {});
    }

    Map<String, @Nullable Object> run(String jobId, byte[] file, ImportOptions options, Consumer<Phrase> listener) {
        uploads.put(TENANT, FileImports.uploadId(jobId), file);
        return again(jobId, file.length, options, listener);
    }

    /** Runs a job whose file is there already. */
    Map<String, @Nullable Object> again(String jobId, long bytes, ImportOptions options, Consumer<Phrase> listener) {
        return new LinkedHashMap<>(job().run(context(job(jobId, input(bytes, options)), listener)));
    }

    /** A job's input. */
    static Map<String, Object> input(long bytes, ImportOptions options) {
        var input = options.toInput();
        new OrganizationSettings.Settings("GBP", ZoneOffset.UTC).toInput(input);
        input.put("bytes", bytes);
        return input;
    }

    ImportJob job() {
        var tenantKeys = keys.tenantKeys();
        return new ImportJob(
                uploads,
                TestIntake.over(
                        customers,
                        keys,
                        clock,
                        new Capacity(mostCustomers, () -> customers.all().size())),
                new LookupHash(tenantKeys),
                TestSummaries.over(customers, summaries, clock, 0),
                config(),
                clock);
    }

    static Job job(String id, Map<String, Object> input) {
        return new Job(
                id,
                FileImports.JOB,
                JobState.RUNNING,
                0,
                null,
                null,
                new FixedClock("2026-02-01T00:00:00Z").instant(),
                null,
                null,
                Map.copyOf(input),
                null,
                null,
                Map.of(),
                1,
                false,
                FileImports.ADDRESS + "/" + id);
    }

    Stream<Order> orders(Order.Kind kind) {
        return customers.all().stream()
                .map(Customer::orders)
                .flatMap(List::stream)
                .filter(order -> order.kind() == kind);
    }

    private JobContext context(Job job, Consumer<Phrase> listener) {
        return new JobContext() {
            @Override
            public TenantId tenant() {
                return TENANT;
            }

            @Override
            public Job job() {
                return job;
            }

            @Override
            public void progress(double fraction, Phrase step, @Nullable Phrase rate) {
                if (steps.isEmpty() || !steps.getLast().equals(step)) {
                    steps.add(step);
                }
                listener.accept(step);
            }

            @Override
            public void checkpoint(Map<String, ? extends @Nullable Object> checkpoint) {
                throw new AssertionError("an import has no checkpoints");
            }
        };
    }

    private RunConfig config() {
        return new RunConfig() {
            @Override
            public MemorySize maxUnpackedSize() {
                return new MemorySize(BigInteger.valueOf(maxUnpacked));
            }

            @Override
            public Duration keepRejected() {
                return Duration.ofDays(7);
            }

            @Override
            public int batch() {
                return 100;
            }

            @Override
            public Optional<String> spillFolder() {
                return Optional.empty();
            }
        };
    }
}
