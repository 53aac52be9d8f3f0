package dev.omnify.platform.connector.gohighlevel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PositionTest {
    @Test
    void aCursorTellsThePositionThatItWasMadeFrom() {
        var position = Position.parse(null).after(100, "[1730000000000,\"a:b\"]");

        assertThat(Position.parse(position.text())).isEqualTo(position);
        assertThat(position.read()).isEqualTo(100);
    }
}
