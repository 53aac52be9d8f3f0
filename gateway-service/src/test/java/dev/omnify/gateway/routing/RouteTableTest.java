package dev.omnify.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {
    private static final Upstream BRAIN = new Upstream("brain", URI.create("http://127.0.0.1:8084"));
    private static final Upstream ORACLE = new Upstream("brain-oracle", URI.create("http://127.0.0.1:9000"));
    private static final Upstream VOICE = new Upstream("brain-voice", URI.create("http://127.0.0.1:8084"));

    private final RouteTable table = new RouteTable(List.of(
            new Route("/api/brain/voice", VOICE),
            new Route("/api/brain", BRAIN),
            new Route("/api/brain/oracle", ORACLE)));

    @ParameterizedTest
    @CsvSource({
        "/api/brain, brain",
        "/api/brain/memory/7, brain",
        "/api/brain/oracle, brain-oracle",
        "/api/brain/oracle/forecasts/1, brain-oracle",
        "/api/brain/oracles, brain",
        "/api/brain/voice/, brain-voice"
    })
    void theLongestPrefixOfWholeSegmentsWins(String path, String upstream) {
        assertThat(table.find(path)).map(route -> route.upstream().name()).contains(upstream);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api", "/api/brains", "/API/brain", "/Api/Brain", "/internal", "/internal/token"})
    void othersLeadNowhere(String path) {
        assertThat(table.find(path)).isEmpty();
    }

    @Test
    void modulesInOneProcessAreOneService() {
        assertThat(table.services()).containsExactly(BRAIN, ORACLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/internal", "/internal/activity", "/api/", "api", "/", "/api/../internal"})
    void refusesPrefixesThatWouldOpenADoor(String prefix) {
        assertThatThrownBy(() -> new Route(prefix, BRAIN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesTwoUpstreamsForOnePrefix() {
        var routes = List.of(new Route("/api/brain", BRAIN), new Route("/api/brain", ORACLE));
        assertThatThrownBy(() -> new RouteTable(routes)).isInstanceOf(IllegalArgumentException.class);
    }
}
