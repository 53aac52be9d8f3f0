package dev.omnify.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.gateway.routing.Upstream;
import io.vertx.core.MultiMap;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderRulesTest {
    private static final Upstream PLATFORM = new Upstream("platform", URI.create("http://127.0.0.1:8082"));

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8082/api/imports/7, /api/imports/7",
        "HTTP://127.0.0.1:8082/api/imports/7, /api/imports/7",
        "http://127.0.0.1:8082/api/a%20b?q=%2F&r=1#part, /api/a%20b?q=%2F&r=1#part",
        "http://127.0.0.1:8082, /",
        "http://127.0.0.1:8082//evil.example/x, /evil.example/x",
    })
    void anAddressOfTheServiceIsAPathForClients(String location, String seen) {
        assertThat(HeaderRules.seen(location, PLATFORM)).isEqualTo(seen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/imports/7",
                "https://vendor.example/authorize?x=1",
                "http://127.0.0.1:8083/api/eyes/analyses/1",
                "https://127.0.0.1:8082/api/imports/7",
                "http://127.0.0.1:80821/x",
                "http://127.0.0.1/x",
                "not an address",
            })
    void anyOtherAddressStaysAsItIs(String location) {
        assertThat(HeaderRules.seen(location, PLATFORM)).isEqualTo(location);
    }

    @Test
    void aServiceAtItsSchemesOwnPortIsKnownWithAndWithoutIt() {
        var service = new Upstream("eyes", URI.create("https://eyes.internal"));

        assertThat(HeaderRules.seen("https://eyes.internal:443/x", service)).isEqualTo("/x");
        assertThat(HeaderRules.seen("https://EYES.internal/x", service)).isEqualTo("/x");
    }

    @Test
    void onlyTheLocationOfAnAnswerIsRewritten() {
        var from = MultiMap.caseInsensitiveMultiMap()
                .add("location", "http://127.0.0.1:8082/api/imports/7")
                .add("X-Other", "http://127.0.0.1:8082/api/imports/7");
        var to = MultiMap.caseInsensitiveMultiMap();

        HeaderRules.answer(from, to, PLATFORM);

        assertThat(to.get("Location")).isEqualTo("/api/imports/7");
        assertThat(to.get("X-Other")).isEqualTo("http://127.0.0.1:8082/api/imports/7");
    }
}
