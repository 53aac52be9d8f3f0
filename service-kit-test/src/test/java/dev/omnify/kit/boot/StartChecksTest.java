package dev.omnify.kit.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartChecksTest {
    private static final List<StartFinding> FINDINGS = List.of(
            new StartFinding("omnify.outbound.allowed-hosts", "names a private address"),
            new StartFinding("omnify.amqp.uri", "names the broker's default user and password"));

    private static Environment environment(String name) {
        return Environment.of(new SmallRyeConfigBuilder()
                .withDefaultValue("omnify.environment", name)
                .build());
    }

    @Test
    void startsNothingInProductionWithWhatIsOnlyRightLocallyAndNamesEachProperty() {
        assertThatIllegalStateException()
                .isThrownBy(() -> StartChecks.stopIfUnsafe(Environment.PRODUCTION, FINDINGS))
                .withMessageContaining("omnify.amqp.uri names the broker's default")
                .withMessageContaining("omnify.outbound.allowed-hosts names a private address");
    }

    @Test
    void startsOnOnesOwnMachineWithThem() {
        assertThatCode(() -> StartChecks.stopIfUnsafe(Environment.LOCAL, FINDINGS))
                .doesNotThrowAnyException();
    }

    @Test
    void startsInProductionWithoutFindings() {
        assertThatCode(() -> StartChecks.stopIfUnsafe(Environment.PRODUCTION, List.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void isProductionUnlessItSaysLocal() {
        assertThat(Environment.of(new SmallRyeConfigBuilder().build())).isEqualTo(Environment.PRODUCTION);
        assertThat(environment("local")).isEqualTo(Environment.LOCAL);
        assertThatIllegalStateException()
                .isThrownBy(() -> environment("staging"))
                .withMessageContaining("omnify.environment is staging");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST",
                "db.localhost",
                "127.0.0.1",
                "127.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.9.9",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "::1",
                "[::1]",
                "fd00::1",
                "fe80::1"
            })
    void knowsAPrivateAddress(String host) {
        assertThat(PrivateAddress.is(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"services.leadconnectorhq.com", "172.32.0.1", "11.0.0.1", "2606:4700::1", "localhost.example"})
    void takesAnyOtherForPublic(String host) {
        assertThat(PrivateAddress.is(host)).isFalse();
    }
}
