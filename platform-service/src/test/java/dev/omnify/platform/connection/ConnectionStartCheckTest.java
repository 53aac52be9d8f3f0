package dev.omnify.platform.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.kit.boot.StartFinding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionStartCheckTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"http://vendor.example", "https://127.0.0.1:8090", "https://localhost", "http://127.0.0.1:8090"})
    void findsAnAddressThatIsOnlyRightLocally(String address) {
        assertThat(ConnectionStartCheck.findings(List.of(address)))
                .extracting(StartFinding::property)
                .containsExactly("omnify.platform.allowed-base-urls");
    }

    @Test
    void findsNothingInAddressesOverTls() {
        assertThat(ConnectionStartCheck.findings(List.of("https://vendor.example")))
                .isEmpty();
        assertThat(ConnectionStartCheck.findings(List.of())).isEmpty();
    }
}
