package dev.omnify.local.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceEnvironmentTest {

    @Test
    void aShellReadsEveryValueAsItIs() {
        assertThat(ServiceEnvironment.shellLines(Map.of("NAME", "it's $HOME")))
                .isEqualTo("export NAME='it'\\''s $HOME'\n");
    }
}
