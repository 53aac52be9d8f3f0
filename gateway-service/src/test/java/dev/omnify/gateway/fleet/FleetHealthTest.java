package dev.omnify.gateway.fleet;

import static dev.omnify.gateway.fleet.ServiceProbe.Answer.NOT_READY;
import static dev.omnify.gateway.fleet.ServiceProbe.Answer.READY;
import static dev.omnify.gateway.fleet.ServiceProbe.Answer.SILENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.gateway.fleet.FleetState.Status;
import dev.omnify.gateway.routing.Route;
import dev.omnify.gateway.routing.RouteTable;
import dev.omnify.gateway.routing.Upstream;
import dev.omnify.kit.test.FixedClock;
import io.vertx.core.Future;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FleetHealthTest {
    private final FixedClock clock = new FixedClock("2026-01-31T12:00:00Z");
    private final RouteTable routes =
            new RouteTable(List.of(new Route("/api/auth", new Upstream("auth", URI.create("http://127.0.0.1:8081")))));
    private ServiceProbe.Answer answer = READY;
    private int asked;
    private final FleetHealth health = new FleetHealth(routes, this::ask, clock);

    private Future<ServiceProbe.Answer> ask(Upstream service) {
        asked++;
        return Future.succeededFuture(answer);
    }

    private Status after(int seconds, ServiceProbe.Answer said) {
        answer = said;
        clock.advance(Duration.ofSeconds(seconds));
        return health.state().result().status();
    }

    @Test
    void asksOnceInTwoSeconds() {
        assertThat(after(0, READY)).isEqualTo(Status.UP);
        assertThat(after(1, NOT_READY)).isEqualTo(Status.UP);
        assertThat(asked).isEqualTo(1);
        assertThat(after(1, NOT_READY)).isEqualTo(Status.DOWN);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void believesAServiceThatIsSlowForAWhileOnly() {
        assertThat(after(0, READY)).isEqualTo(Status.UP);
        assertThat(after(5, SILENT)).isEqualTo(Status.UP);
        assertThat(after(4, SILENT)).isEqualTo(Status.UP);
        assertThat(after(2, SILENT)).isEqualTo(Status.DOWN);
        assertThat(after(2, READY)).isEqualTo(Status.UP);
    }

    @Test
    void doesNotBelieveASlowServiceThatHasSaidNo() {
        assertThat(after(0, READY)).isEqualTo(Status.UP);
        assertThat(after(2, NOT_READY)).isEqualTo(Status.DOWN);
        assertThat(after(2, SILENT)).isEqualTo(Status.DOWN);
    }

    @Test
    void doesNotBelieveAServiceThatHasNeverAnswered() {
        assertThat(after(0, SILENT)).isEqualTo(Status.DOWN);
    }
}
