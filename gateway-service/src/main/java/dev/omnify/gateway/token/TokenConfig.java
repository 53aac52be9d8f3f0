package dev.omnify.gateway.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** How tokens are checked. */
@ConfigMapping(prefix = "omnify.gateway.token")
public interface TokenConfig {
    /** Where auth-service publishes its signing keys. */
    URI jwksUrl();

    /** What every token's {@code iss} must be. */
    @WithDefault("omnify")
    String issuer();

    /** What every token's {@code aud} must hold. */
    @WithDefault("omnify")
    String audience();

    /** How far this machine's clock may differ from auth-service's. */
    @WithDefault("5s")
    Duration clockSkew();

    /** How often the keys are fetched anew, so that a withdrawn key stops working. */
    @WithDefault("5m")
    Duration refreshInterval();

    /** The least time between two fetches that unknown key ids cause. */
    @WithDefault("5s")
    Duration unknownKeyPause();

    /** How many verified tokens are remembered; about 500 bytes each. */
    @WithDefault("20000")
    long cachedTokens();
}
