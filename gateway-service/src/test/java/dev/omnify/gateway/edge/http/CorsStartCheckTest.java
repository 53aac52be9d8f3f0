package dev.omnify.gateway.edge.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.kit.boot.StartFinding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorsStartCheckTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"*", "https://*.example", "http://shop.example", "https://localhost:5173", "https://127.0.0.1"})
    void findsAnOriginThatIsOnlyRightLocally(String origin) {
        assertThat(CorsStartCheck.findings(List.of("https://shop.example", origin)))
                .extracting(StartFinding::property)
                .containsExactly("omnify.gateway.edge.cors-origins");
    }

    @Test
    void findsNothingInNamedSites() {
        assertThat(CorsStartCheck.findings(List.of("https://shop.example"))).isEmpty();
        assertThat(CorsStartCheck.findings(List.of())).isEmpty();
    }
}
