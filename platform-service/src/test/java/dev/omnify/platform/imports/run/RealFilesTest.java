package dev.omnify.platform.imports.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.omnify.platform.customer.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real shops' orders, from the folder that OMNIFY_SHARED names; without it the test says so and is skipped. */
class RealFilesTest {
    private static final Logger LOG = Logger.getLogger(RealFilesTest.class);

    @ParameterizedTest
    @CsvSource({
        "online_retail.csv.gz,18532,4338,2010-12-01,2011-12-09",
        "completejourney.csv.gz,47243,2377,2017-01-01,2017-12-31"
    })
    void findsEveryOrderAndCustomer(String name, long orders, long customers, String from, String to)
            throws IOException {
        String shared = System.getenv("OMNIFY_SHARED");
        if (shared == null) {
            LOG.warn("OMNIFY_SHARED names no folder of test material: real files are not tried");
        }
        assumeTrue(shared != null);
        byte[] file = Files.readAllBytes(Path.of(String.valueOf(shared), "data", "transactions", name));
        var trial = new JobTrial();
        var result = trial.run("j1", file);
        assertThat(result)
                .containsEntry("orders", orders)
                .containsEntry("customers", customers)
                .containsEntry("rejected", 0L)
                .containsEntry("from", from)
                .containsEntry("to", to);
        assertThat(trial.orders(Order.Kind.ORDER)).hasSize((int) orders);
    }
}
