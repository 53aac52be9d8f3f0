package dev.omnify.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.omnify.kit.TenantId;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventsTest {
    private static final TenantId TENANT = TenantId.of("01900000-0000-7000-8000-000000000001");
    private static final DomainEvent EVENT = new DomainEvent(
            "01900000-0000-7000-8000-00000000000a",
            "activity.recorded.v1",
            "batch-7",
            Instant.parse("2026-03-01T10:15:30.123Z"),
            Map.of("orders", 7, "dotted.name", List.of("a", "b"), "$odd", Map.of("day", "2026-03-01")));

    @Test
    void comesBackAsItWasFromTheDocumentAndFromTheWire() {
        var read = CloudEvents.read(CloudEvents.document(TENANT, EVENT));
        assertThat(read).isEqualTo(new CloudEvents.Received(TENANT, EVENT));
        assertThat(CloudEvents.parse(CloudEvents.json(TENANT, EVENT, "/platform")))
                .isEqualTo(read);
    }

    @Test
    void isACloudEvent() throws IOException {
        var envelope = new ObjectMapper().readTree(CloudEvents.json(TENANT, EVENT, "/platform"));

        assertThat(envelope.path("specversion").textValue()).isEqualTo("1.0");
        assertThat(envelope.path("id").textValue()).isEqualTo(EVENT.id());
        assertThat(envelope.path("source").textValue()).isEqualTo("/platform");
        assertThat(envelope.path("type").textValue()).isEqualTo("activity.recorded.v1");
        assertThat(envelope.path("time").textValue()).isEqualTo("2026-03-01T10:15:30.123Z");
        assertThat(envelope.path("tenantid").textValue()).isEqualTo(TENANT.value());
        assertThat(envelope.path("data").path("orders").intValue()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"id\":\"1\",\"type\":\"a\",\"subject\":\"s\",\"time\":\"noon\",\"tenantid\":\"x\"}",
                "{\"id\":\"1\",\"type\":\"a\",\"subject\":\"s\",\"time\":\"2026-03-01T10:15:30Z\",\"tenantid\":\"x\"}",
                "{\"type\":\"a\",\"subject\":\"s\",\"time\":\"2026-03-01T10:15:30Z\"}"
            })
    void refusesWhatIsNoEvent(String body) {
        assertThatIllegalArgumentException().isThrownBy(() -> CloudEvents.parse(body));
    }
}
