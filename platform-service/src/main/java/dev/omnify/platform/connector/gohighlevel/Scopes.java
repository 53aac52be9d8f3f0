package dev.omnify.platform.connector.gohighlevel;

/** The vendor's words for what a token may do. */
final class Scopes {
    static final String LOCATIONS = "locations.readonly";
    static final String CONTACTS = "contacts.readonly";
    static final String OPPORTUNITIES = "opportunities.readonly";
    static final String ORDERS = "payments/orders.readonly";
    static final String TRANSACTIONS = "payments/transactions.readonly";
    static final String CAMPAIGNS = "campaigns.readonly";
    static final String WORKFLOWS = "workflows.readonly";

    private Scopes() {}
}
