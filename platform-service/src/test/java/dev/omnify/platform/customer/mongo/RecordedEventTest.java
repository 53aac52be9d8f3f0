package dev.omnify.platform.customer.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.kit.test.EventSchemas;
import dev.omnify.platform.customer.IntakeBatch;
import dev.omnify.platform.customer.IntakeCounts;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedEventTest {
    @Test
    void theEventFitsItsSchema() throws IOException {
        var data = MongoCustomerStore.data(new IntakeBatch("b-1", "upload", List.of()), IntakeCounts.NONE);
        assertThat(EventSchemas.violations(MongoCustomerStore.EVENT, data)).isEmpty();
    }
}
