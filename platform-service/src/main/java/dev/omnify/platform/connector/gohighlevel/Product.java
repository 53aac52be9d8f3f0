package dev.omnify.platform.connector.gohighlevel;

/** A product of the vendor's; each has its own scopes and its own value of the {@code Version} header. */
enum Product {
    LOCATIONS,
    CONTACTS,
    OPPORTUNITIES,
    PAYMENTS,
    CAMPAIGNS,
    WORKFLOWS;

    /** The header's value. */
    String version(GoHighLevelConfig.Versions versions) {
        return switch (this) {
            case LOCATIONS -> versions.locations();
            case CONTACTS -> versions.contacts();
            case OPPORTUNITIES -> versions.opportunities();
            case PAYMENTS -> versions.payments();
            case CAMPAIGNS -> versions.campaigns();
            case WORKFLOWS -> versions.workflows();
        };
    }
}
