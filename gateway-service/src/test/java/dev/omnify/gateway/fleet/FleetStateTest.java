package dev.omnify.gateway.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.gateway.fleet.FleetState.ServiceState;
import dev.omnify.gateway.fleet.FleetState.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class FleetStateTest {
    private static Status of(Status auth, Status eyes) {
        return FleetState.of(List.of(new ServiceState("auth", auth), new ServiceState("eyes", eyes)))
                .status();
    }

    @Test
    void isUpWhenAllAre() {
        assertThat(of(Status.UP, Status.UP)).isEqualTo(Status.UP);
    }

    @Test
    void isDegradedWithoutAPart() {
        assertThat(of(Status.UP, Status.DOWN)).isEqualTo(Status.DEGRADED);
    }

    @Test
    void isDownWhenNobodyCanSignIn() {
        assertThat(of(Status.DOWN, Status.UP)).isEqualTo(Status.DOWN);
    }
}
