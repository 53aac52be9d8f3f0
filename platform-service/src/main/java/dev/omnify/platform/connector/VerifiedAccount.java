package dev.omnify.platform.connector;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor says about credentials that it accepts.
 *
 * @param account the vendor's id of the account; the same account connected again is the same connection
 * @param name the account's name for people
 * @param timezone the account's own, as the vendor writes it
 * @param scopes what the connector can use, each with whether it may
 */
public record VerifiedAccount(
        String account, @Nullable String name, @Nullable String timezone, List<ScopeGrant> scopes) {
    public VerifiedAccount {
        scopes = List.copyOf(scopes);
    }
}
