package dev.omnify.platform.connector.gohighlevel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** How GoHighLevel is spoken to. */
@ConfigMapping(prefix = "omnify.platform.gohighlevel")
interface GoHighLevelConfig {
    /** The vendor's address, without a slash at the end. */
    @WithDefault("https://services.leadconnectorhq.com")
    URI address();

    /** The {@code Version} header of each product; the vendor changes them one by one. */
    Versions version();

    /** Records a request, 1 to 100 (the vendor's most for contacts and opportunities; for payments no source tells). */
    @WithDefault("100")
    int pageSize();

    /** Pages that are brought in together: fewer mean less to do again after a crash, more mean fewer writes. */
    @WithDefault("25")
    int pagesPerChunk();

    /**
     * Whether an e-mail channel that the vendor shows as explicitly not blocked counts as consent to marketing. Off by
     * default, because not having objected is not the same as having agreed.
     */
    @WithDefault("false")
    boolean unblockedMeansConsent();

    /** Whether orders paid in the vendor's test mode are taken in. */
    @WithDefault("false")
    boolean testOrders();

    /** The header's value per product. */
    interface Versions {
        /** For {@code /locations}. */
        @WithDefault("2021-07-28")
        String locations();

        /** For {@code /contacts}. */
        @WithDefault("2021-07-28")
        String contacts();

        /** For {@code /opportunities}. */
        @WithDefault("2021-07-28")
        String opportunities();

        /** For {@code /payments}. */
        @WithDefault("2021-07-28")
        String payments();

        /** For {@code /campaigns}. */
        @WithDefault("2021-07-28")
        String campaigns();

        /** For {@code /workflows}. */
        @WithDefault("2021-07-28")
        String workflows();
    }
}
