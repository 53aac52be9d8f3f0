package dev.omnify.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PublicRoutesTest {
    private final PublicRoutes open = new PublicRoutes(List.of("POST /api/auth/login", "POST /api/webhooks/**"));

    @Test
    void areOpenForTheirOwnMethodAndPathOnly() {
        assertThat(open.contains("POST", "/api/auth/login")).isTrue();
        assertThat(open.contains("GET", "/api/auth/login")).isFalse();
        assertThat(open.contains("POST", "/api/auth/login/")).isFalse();
        assertThat(open.contains("POST", "/api/auth/loginx")).isFalse();
        assertThat(open.contains("POST", "/api/auth/me")).isFalse();
    }

    @Test
    void maySpanAllBelowAPath() {
        assertThat(open.contains("POST", "/api/webhooks/stripe/1")).isTrue();
        assertThat(open.contains("POST", "/api/webhooks")).isFalse();
        assertThat(open.contains("POST", "/api/webhooksecrets")).isFalse();
    }

    @Test
    void refusesAPatternWithoutMethod() {
        assertThatThrownBy(() -> new PublicRoutes(List.of("/api/auth/login")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
