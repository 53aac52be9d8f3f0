package dev.omnify.auth.mail;

import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** Where people reach the installation: what links are made of, whatever a request says of its host. */
@ApplicationScoped
public class PublicAddress {
    /** The configured address. */
    @ConfigMapping(prefix = "omnify.auth.links")
    interface Config {
        /** {@code omnify.public-url}: scheme, host and, where it is not the usual one, port. */
        URI publicUrl();
    }

    private final String base;

    PublicAddress(Config config) {
        var url = config.publicUrl();
        boolean whole = url.getHost() != null && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()));
        if (!whole || url.getRawQuery() != null || url.getRawFragment() != null || url.getRawUserInfo() != null) {
            throw new IllegalStateException(
                    "omnify.public-url is \"" + url + "\"; it is a web address such as https://omnify.example.com");
        }
        this.base = url.toString().replaceAll("/+$", "");
    }

    /**
     * The address of a page with a secret. The secret stands behind {@code #}, which browsers keep to themselves: no
     * server on the way, no log and no referrer ever has it.
     */
    public String link(String path, String secret) {
        return base + path + "#" + secret;
    }
}
