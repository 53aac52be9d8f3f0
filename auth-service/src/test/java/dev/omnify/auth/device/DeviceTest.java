package dev.omnify.auth.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0 | Firefox | Windows
                    Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15 | Safari | macOS
                    Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0 | Edge | Windows
                    Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36 | Chrome | Android
                    Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/126.0 Mobile/15E148 Safari/604.1 | Chrome | iPhone
                    Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/126.0.0.0 Safari/537.36 | Chrome | Linux
                    curl/8.5.0 | curl |
                    something else | |
                    """)
    void namesWhatItKnows(String agent, String browser, String system) {
        var device = Device.of(agent, null);

        assertThat(device.browser()).isEqualTo(browser);
        assertThat(device.system()).isEqualTo(system);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "203.0.113.77,203.0.113.0/24",
                "2001:db8:1:2:3:4:5:6,2001:db8:1::/48",
                "2001:db8::1,2001:db8::/48",
                "::1,::/48",
                "unknown,-",
                "1.2.3,-"
            })
    void keepsOnlyTheBeginningOfAnAddress(String address, String network) {
        assertThat(Device.of(null, address).network()).isEqualTo(network);
    }

    @Test
    void knowsNothingOfWhoSaysNothing() {
        assertThat(Device.of(null, null)).isEqualTo(Device.UNKNOWN);
        assertThat(Device.of("x".repeat(1_000_000) + "Firefox/1", "9".repeat(100_000)))
                .isEqualTo(Device.UNKNOWN);
    }
}
