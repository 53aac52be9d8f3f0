package dev.omnify.gateway.edge.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecurityHeadersTest {
    @Test
    void liveReloadLoosensWhatItNeedsAndNothingElse() {
        assertThat(SecurityHeaders.forVite("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                        + " connect-src 'self'; worker-src 'self'; frame-ancestors 'none'"))
                .isEqualTo("default-src 'none'; script-src 'nonce-dev' 'self'; style-src 'nonce-dev' 'self';"
                        + " img-src 'self'; connect-src ws: 'self'; worker-src blob: 'self'; frame-ancestors 'none'");
    }
}
