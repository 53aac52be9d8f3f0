package dev.omnify.platform.customer.search;

import dev.omnify.platform.customer.Customer;
import dev.omnify.platform.customer.PersonalField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which customers a store is asked for: those that fit the filter and the key.
 *
 * @param key how they are looked up; all when null
 */
public record Selection(@Nullable Key key, CustomerFilter filter) {
    /** A way to look customers up that needs nothing opened. */
    public sealed interface Key {
        /** Those whose field has this keyed hash. */
        record Hash(PersonalField field, String hash) implements Key {}

        /** Those that have one of these search tokens. */
        record Tokens(List<String> anyOf) implements Key {
            public Tokens {
                anyOf = List.copyOf(anyOf);
            }
        }
    }

    /** All that fit a filter. */
    public static Selection all(CustomerFilter filter) {
        return new Selection(null, filter);
    }

    /** Whether a customer is one of them. */
    public boolean fits(Customer customer) {
        boolean found = switch (key) {
            case null -> true;
            case Key.Hash(PersonalField field, String hash) ->
                hash.equals(customer.hashes().get(field.key()));
            case Key.Tokens(List<String> anyOf) -> anyOf.stream().anyMatch(customer.searchTokens()::contains);
        };
        return found && filter.fits(customer);
    }
}
