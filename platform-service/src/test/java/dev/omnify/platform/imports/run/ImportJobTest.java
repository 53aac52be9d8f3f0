package dev.omnify.platform.imports.run;

import static dev.omnify.platform.imports.Sent.bytes;
import static dev.omnify.platform.imports.Sent.gzip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.omnify.kit.Phrase;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.jobs.JobContext;
import dev.omnify.platform.customer.Order;
import dev.omnify.platform.imports.ImportOptions;
import dev.omnify.platform.overview.Summary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportJobTest {
    private static final ImportOptions PLAIN =
            new ImportOptions(null, null, null, Map.of(), null, null, null, null, null, null);

    private final JobTrial trial = new JobTrial();

    /** 1,200 orders of 300 customers in three lines each, and a refund for every tenth. */
    private static byte[] shop() {
        var text = new StringBuilder("customer_id,date,order_id,amount\n");
        for (int line = 0; line < 3; line++) {
            for (int order = 0; order < 1200; order++) {
                text.append("c" + order % 300 + ",2025-01-" + (10 + order % 20) + ",o" + order + "," + line + ".10\n");
            }
        }
        for (int order = 0; order < 1200; order += 10) {
            text.append("c" + order % 300 + ",2025-02-01,o" + order + ",-1\n");
        }
        return bytes(text.toString());
    }

    private static void fails(String code, ThrowingCallable run) {
        assertThatThrownBy(run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code().code()).isEqualTo(code));
    }

    @Test
    void countsWhatTheFileHolds() {
        var result = trial.run("j1", shop());
        assertThat(result)
                .containsEntry("rows", 3720L)
                .containsEntry("accepted", 3720L)
                .containsEntry("rejected", 0L)
                .containsEntry("customers", 300L)
                .containsEntry("orders", 1200L)
                .containsEntry("refunds", 120L)
                .containsEntry("from", "2025-01-10")
                .containsEntry("to", "2025-02-01")
                .containsEntry("currency", "GBP")
                .containsEntry("errorsUrl", null);
        assertThat(trial.orders(Order.Kind.ORDER)).hasSize(1200).allMatch(order -> order.amount() == 330);
        assertThat(trial.orders(Order.Kind.REFUND)).hasSize(120).allMatch(order -> order.amount() == 100);
    }

    @Test
    void tellsWhatItCameToSoFarWhileItRuns() {
        trial.run("j1", bytes(new String(shop(), StandardCharsets.UTF_8) + ",2025-01-01,x,1\n"));
        assertThat(trial.steps)
                .containsExactly(
                        Phrase.of("looking-at-file"),
                        Phrase.of("looking-at-file", "rows", 2000L),
                        Phrase.of("reading-rows", "read", 0L).with("rejected", 0L),
                        Phrase.of("reading-rows", "read", 2000L).with("rejected", 0L),
                        Phrase.of("storing-customers", "customers", 0L).with("rejected", 1L),
                        Phrase.of("storing-customers", "customers", 100L).with("rejected", 1L),
                        Phrase.of("storing-customers", "customers", 200L).with("rejected", 1L),
                        Phrase.of("storing-customers", "customers", 300L).with("rejected", 1L),
                        Phrase.of("summing-up"));
    }

    @Test
    void sumsUpWhatItStoredAlsoWhenItDoesNotComeToItsEnd() {
        trial.run("j1", shop());
        assertThat(trial.summaries.find(JobTrial.TENANT).orElseThrow().totals())
                .isEqualTo(new Summary.Totals(300, 1200, 120));

        byte[] more = bytes("customer_id,date,order_id,amount\nnew,2025-03-01,n1,5\n");
        assertThatThrownBy(() -> trial.run("j2", more, PLAIN, step -> {
                    if (step.code().equals("summing-up")) {
                        throw new JobContext.Cancelled("j2");
                    }
                }))
                .isInstanceOf(JobContext.Cancelled.class);
        assertThat(trial.summaries.made()).isEqualTo(1);
        trial.job().discarded(JobTrial.TENANT, JobTrial.job("j2", JobTrial.input(more.length, PLAIN)));
        assertThat(trial.summaries.find(JobTrial.TENANT).orElseThrow().totals().customers())
                .isEqualTo(301);
        trial.job().discarded(JobTrial.TENANT, JobTrial.job("j2", JobTrial.input(more.length, PLAIN)));
        assertThat(trial.summaries.made()).isEqualTo(2);
    }

    @Test
    void anOrderThatComesToTooMuchIsCountedAsRejected() {
        var result = trial.run(
                "j1",
                bytes("customer_id,date,order_id,amount\n" + "a,2025-01-01,A,999999999990\n".repeat(10)
                        + "b,2025-01-01,B,5\n"));
        assertThat(result)
                .containsEntry("rows", 11L)
                .containsEntry("accepted", 1L)
                .containsEntry("rejected", 10L)
                .containsEntry("customers", 1L)
                .containsEntry(
                        "reasons", List.of(Map.of("code", "amount-out-of-range", "count", 10L, "firstLine", 0L)));
        assertThat(trial.customers.all()).hasSize(1);
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        trial.run("j1", shop());
        int written = trial.customers.written();
        var result = trial.run("j2", gzip(shop()));
        assertThat(result).containsEntry("orders", 1200L).containsEntry("customers", 300L);
        assertThat(trial.customers.written()).isEqualTo(written);
        assertThat(trial.orders(Order.Kind.ORDER)).hasSize(1200);
    }

    @Test
    void moreCustomersThanCanBeHeldAreRefusedBeforeAnyIsStored() {
        trial.holdsAtMost(4);
        trial.run("j1", bytes("customer_id,date,amount\na,2026-01-01,1\nb,2026-01-01,1\n"));
        byte[] three =
                bytes("customer_id,date,amount\na,2026-01-02,1\nc,2026-01-01,1\nd,2026-01-01,1\ne,2026-01-01,1\n");

        assertThatThrownBy(() -> trial.run("j2", three)).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.code().code()).isEqualTo("local-database-full");
            assertThat(problem.detail()).contains("at most 4", "2 are there", "add 3");
        });
        assertThat(trial.customers.written()).isEqualTo(2);
        assertThat(trial.orders(Order.Kind.ORDER)).hasSize(2);

        byte[] two = bytes("customer_id,date,amount\na,2026-01-02,1\nc,2026-01-01,1\nd,2026-01-01,1\n");
        trial.run("j3", two);
        assertThat(trial.customers.all()).hasSize(4);
        trial.run("j4", two);
    }

    @Test
    void aFileThatAloneIsTooLargeIsRefusedBeforeItIsReadToItsEnd() {
        trial.holdsAtMost(10);
        var file = new StringBuilder("customer_id,date,amount\n");
        for (int customer = 0; customer < 50; customer++) {
            file.append("c").append(customer).append(",2026-01-01,1\n");
        }

        assertThatThrownBy(() -> trial.run("j1", bytes(file.toString())))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.detail()).contains("0 are there", "add 11"));
        assertThat(trial.customers.written()).isZero();
    }

    @Test
    void aRunThatIsCutOffBeginsAgainAndDoublesNothing() {
        byte[] file = shop();
        trial.customers.failAfter(150);
        assertThatThrownBy(() -> trial.run("j1", file)).isInstanceOf(IllegalStateException.class);
        assertThat(trial.customers.all()).hasSize(150);
        trial.customers.failAfter(Integer.MAX_VALUE);
        var result = trial.again("j1", file.length, PLAIN, step -> {});
        assertThat(result)
                .containsEntry("rows", 3720L)
                .containsEntry("orders", 1200L)
                .containsEntry("refunds", 120L);
        assertThat(trial.customers.all()).hasSize(300);
        assertThat(trial.orders(Order.Kind.ORDER)).hasSize(1200).allMatch(order -> order.amount() == 330);
        assertThat(trial.customers.told()).contains("j1-0", "j1-1", "j1-2");
    }

    @Test
    void aRunThatBeginsAgainTellsOfTheWholeImport() {
        byte[] file = shop();
        trial.customers.failAfter(200);
        assertThatThrownBy(() -> trial.run("j1", file)).isInstanceOf(IllegalStateException.class);
        trial.customers.failAfter(Integer.MAX_VALUE);
        var result = trial.again("j1", file.length, PLAIN, step -> {});
        assertThat(result)
                .containsEntry("resumed", true)
                .containsEntry(
                        "records",
                        Map.of(
                                "customers", Map.of("created", 300L, "updated", 0L, "unchanged", 0L),
                                "orders", Map.of("created", 1320L, "updated", 0L, "unchanged", 0L)));
    }

    @Test
    void groupsTheReasonsOfRejectedRowsWithTheirFirstLine() {
        var result = trial.run("j1", bytes("""
                customer_id,date,order_id,amount
                1,2025-01-01,A,5
                ,2025-01-01,B,5
                2,soon,C,5
                ,2025-01-01,D,5
                3,2031-01-01,E,5
                """));
        assertThat(result)
                .containsEntry("rows", 5L)
                .containsEntry("accepted", 1L)
                .containsEntry("rejected", 4L)
                .containsEntry(
                        "reasons",
                        List.of(
                                Map.of("code", "customer-missing", "count", 2L, "firstLine", 3L),
                                Map.of("code", "date-unreadable", "count", 1L, "firstLine", 4L),
                                Map.of("code", "date-in-future", "count", 1L, "firstLine", 6L)));
    }

    @Test
    void saysHowManyOrdersAreInAnotherCurrencyThanTheOrganizations() {
        var result = trial.run("j1", bytes("""
                customer_id,date,order_id,amount,currency
                1,2025-01-01,A,5,EUR
                1,2025-01-02,B,5,USD
                2,2025-01-03,C,5,EUR
                2,2025-01-04,D,5,GBP
                """));
        assertThat(result.get("otherCurrency"))
                .isEqualTo(Map.of(
                        "organization",
                        "GBP",
                        "orders",
                        3L,
                        "currencies",
                        List.of(Map.of("currency", "EUR", "orders", 2L), Map.of("currency", "USD", "orders", 1L))));
        assertThat(String.valueOf(result.get("notes"))).contains("several-currencies");
        assertThat(trial.run("j2", shop())).containsEntry("otherCurrency", null);
    }

    @Test
    void whatWasSaidOfColumnsCountsForTheNextFileOfThatShape() {
        byte[] january = bytes("顧客,注文日,金額\nA1,2025-01-05,100\n");
        byte[] february = bytes("顧客,注文日,金額\nA1,2025-02-05,200\nA2,2025-02-06,300\n");
        var told = new ImportOptions(
                null,
                null,
                null,
                Map.of("customer_id", "顧客", "date", "注文日", "amount", "金額"),
                null,
                null,
                null,
                null,
                null,
                null);
        fails("columns-missing", () -> trial.run("j0", january));
        trial.run("j1", january, told, step -> {});
        assertThat(trial.run("j2", february)).containsEntry("orders", 2L).containsEntry("customers", 2L);
        fails("columns-missing", () -> trial.run("j3", bytes("顧客,注文日,合計\nA1,2025-01-05,100\n")));
    }

    @Test
    void whatWasSaidOfColumnsIsForgottenWhenNoRowCouldBeReadByIt() {
        byte[] file = bytes("customer_id,date,total\n1,2025-01-05,100\n2,2025-01-06,50\n");
        var crossed = new ImportOptions(
                null, null, null, Map.of("date", "total", "amount", "date"), null, null, null, null, null, null);
        assertThat(trial.run("j1", file, crossed, step -> {}))
                .containsEntry("accepted", 0L)
                .containsEntry("rejected", 2L);
        assertThat(trial.run("j2", file)).containsEntry("accepted", 2L).containsEntry("rejected", 0L);
    }

    @Test
    void aFileOfLineBreaksIsRefusedBeforeItTakesLong() throws IOException {
        byte[] breaks = new byte[64 * 1024 * 1024];
        Arrays.fill(breaks, (byte) '\n');
        byte[] head = "customer_id,date,amount\n1,2025-01-01,5\n".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(head, 0, breaks, 0, head.length);
        byte[] packed = gzip(breaks);
        var unpacksNoMoreThan = new JobTrial(20_000_000);
        fails("file-unreadable", () -> unpacksNoMoreThan.run("j1", packed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "\"5\""})
    void aQuotationMarkLeftOpenIsRefusedBeforeItSwallowsRows(String amount) {
        var file = new StringBuilder("customer_id,date,order_id,amount\n");
        for (int row = 1; row <= 200; row++) {
            file.append(row + ",2025-01-01,o" + row + "," + (row == 3 ? "\"5" : amount) + "\n");
        }
        assertThatThrownBy(() -> trial.run("j1", bytes(file.toString())))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.code().code()).isEqualTo("file-unreadable");
                    assertThat(problem.detail()).contains("after line 3 ", "quotation mark");
                });
        assertThat(trial.customers.all()).isEmpty();
    }

    @Test
    void aCancelledRunLeavesNoFilesBehind() throws IOException {
        assertThatThrownBy(() -> trial.run("j1", shop(), PLAIN, step -> {
                    if (step.code().equals("storing-customers")) {
                        throw new JobContext.Cancelled("j1");
                    }
                }))
                .isInstanceOf(JobContext.Cancelled.class);
        String own = "omnify-import-" + ProcessHandle.current().pid() + "-";
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith(own));
        }
    }

    @Test
    void rejectedRowsCanBeDownloaded() {
        var result =
                trial.run("j1", bytes("customer_id,date,order_id,amount\n1,2025-01-01,A,5\n,2025-01-01,\"B,1\",5\n"));
        assertThat(result)
                .containsEntry("rows", 2L)
                .containsEntry("accepted", 1L)
                .containsEntry("rejected", 1L)
                .containsEntry("errorsUrl", "/api/imports/j1/errors");
        assertThat(trial.uploads.text(JobTrial.TENANT, "errors-j1"))
                .isEqualTo("line,code,reason,customer_id,date,order_id,amount\r\n"
                        + "3,customer-missing,The row names no customer.,,2025-01-01,\"B,1\",5\r\n");
    }

    @Test
    void rejectedRowsHoldNoFormulas() {
        var result = trial.run(
                "j1",
                bytes("customer_id,date,order_id,amount,=note\n1,2025-01-01,A,5,\n=cmd|calc,2024-13-01,B,-1.50,@x\n"));
        assertThat(result).containsEntry("rejected", 1L);
        String rows = trial.uploads.text(JobTrial.TENANT, "errors-j1");
        assertThat(rows).startsWith("line,code,reason,customer_id,date,order_id,amount,'=note\r\n3,date-unreadable,");
        assertThat(rows).endsWith(",'=cmd|calc,2024-13-01,B,'-1.50,'@x\r\n");
    }

    @Test
    void aGuardedRowCanBeCorrectedAndImportedAgain() {
        byte[] corrected = bytes("customer_id,date,order_id,amount\n1,2025-01-01,A,5.00\n1,2025-01-02,A,'-1.50\n");
        assertThat(trial.run("j1", corrected)).containsEntry("orders", 1L).containsEntry("refunds", 1L);
    }

    @Test
    void theUploadIsRemovedWhenTheJobHasEnded() {
        trial.run("j1", shop());
        trial.job().discarded(JobTrial.TENANT, JobTrial.job("j1", JobTrial.input(0, PLAIN)));
        assertThat(trial.uploads.names()).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithAFile() throws IOException {
        fails("no-rows", () -> trial.run("j1", bytes("customer_id,date,order_id,amount\n")));
        fails("no-rows", () -> trial.run("j1", bytes("\n\n")));
        fails("columns-missing", () -> trial.run("j1", bytes("sku,colour\n1,red\n")));
        fails("not-text", () -> trial.run("j1", new byte[] {'P', 'K', 3, 4, 0, 0}));
        fails("not-text", () -> trial.run("j1", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1, 'x'}));
        byte[] packed = gzip(shop());
        fails("file-unreadable", () -> trial.run("j1", Arrays.copyOf(packed, packed.length / 2)));
        fails("upload-gone", () -> trial.again("gone", 1, PLAIN, step -> {}));
    }

    @Test
    void aWrongDelimiterIsNamedInTheProblem() {
        var semicolon = new ImportOptions(null, null, null, Map.of(), null, null, null, ";", null, null);
        assertThatThrownBy(() -> trial.run("j1", shop(), semicolon, step -> {}))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.code().code()).isEqualTo("columns-missing");
                    assertThat(problem.detail()).contains("';'");
                    assertThat(problem.errors())
                            .extracting(error -> error.field())
                            .contains("date", "amount");
                });
    }

    @Test
    void aFileThatUnpacksToTooMuchFailsItsJob() throws IOException {
        var small = new JobTrial(10_000);
        fails("unpacked-too-large", () -> small.run("j1", gzip(shop())));
        byte[] padded = new byte[2_000_000];
        Arrays.fill(padded, (byte) '\n');
        byte[] head = "customer_id,date,amount\n1,2025-01-01,5\n".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(head, 0, padded, 0, head.length);
        var larger = new JobTrial(1_000_000);
        fails("unpacked-too-large", () -> larger.run("j1", gzip(padded)));
    }
}
