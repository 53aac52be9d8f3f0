package dev.omnify.platform.connector.gohighlevel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.kit.boot.StartFinding;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoHighLevelStartCheckTest {
    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8090", "https://127.0.0.1:8090", "http://services.example"})
    void findsASandboxInTheVendorsPlace(String address) {
        assertThat(GoHighLevelStartCheck.findings(URI.create(address)))
                .extracting(StartFinding::property)
                .containsExactly("omnify.platform.gohighlevel.address");
    }

    @Test
    void findsNothingInTheVendorsOwnAddress() {
        assertThat(GoHighLevelStartCheck.findings(URI.create("https://services.leadconnectorhq.com")))
                .isEmpty();
    }
}
