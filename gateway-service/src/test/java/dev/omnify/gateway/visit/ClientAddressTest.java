package dev.omnify.gateway.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
    private final ClientAddress behindProxies = new ClientAddress(List.of("10.0.0.0/8", "::1"));

    @Test
    void believesNobodyByDefault() {
        assertThat(new ClientAddress(List.of()).find("203.0.113.7", "198.51.100.1"))
                .isEqualTo("203.0.113.7");
    }

    @Test
    void believesOnlyItsOwnProxies() {
        assertThat(behindProxies.find("203.0.113.7", "198.51.100.1")).isEqualTo("203.0.113.7");
        assertThat(behindProxies.find("10.1.2.3", "198.51.100.1")).isEqualTo("198.51.100.1");
        assertThat(behindProxies.find("::1", "2001:db8::5")).isEqualTo("2001:db8::5");
    }

    @Test
    void takesTheLastAddressThatItsProxiesDidNotAdd() {
        assertThat(behindProxies.find("10.1.2.3", "1.1.1.1, 198.51.100.1, 10.9.9.9"))
                .isEqualTo("198.51.100.1");
    }

    @Test
    void stopsAtWhatIsNoAddress() {
        assertThat(behindProxies.find("10.1.2.3", "198.51.100.1, evil.example")).isEqualTo("10.1.2.3");
        assertThat(behindProxies.find("10.1.2.3", "")).isEqualTo("10.1.2.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0", "::1/129"})
    void refusesBlocksThatAreNone(String block) {
        assertThatThrownBy(() -> new ClientAddress(List.of(block))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsTheNetworkOfAnIpv6AddressAndAnIpv4AddressHoweverItIsWritten() {
        assertThat(ClientAddress.network("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(ClientAddress.network("2001:db8:1:2::1"))
                .isNotEqualTo(ClientAddress.network("2001:db8:1:3::1"));
        assertThat(ClientAddress.network("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(ClientAddress.network("::ffff:192.0.2.7")).isEqualTo("192.0.2.7");
    }
}
