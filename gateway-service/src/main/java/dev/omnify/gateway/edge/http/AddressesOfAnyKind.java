package dev.omnify.gateway.edge.http;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Lets requests whose address is no URI through to {@link RequestShape}, which answers them with a problem document and
 * has them logged; the server itself would answer with 400 and not a word. The server reads this setting when it is
 * made, and only as a system property, so that it is set with the configuration.
 */
public final class AddressesOfAnyKind implements SmallRyeConfigBuilderCustomizer {
    private static final String PROPERTY = "vertx.disableURIValidation";

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        System.setProperty(PROPERTY, "true");
    }
}
