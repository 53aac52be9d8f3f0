package dev.omnify.auth.registration;

import dev.omnify.auth.account.EmailAddress;

/**
 * Who signs up, with what.
 *
 * @param organization what the new organization is called
 * @param currency ISO 4217 code
 * @param timezone IANA name
 */
public record Applicant(
        EmailAddress email, String password, String name, String organization, String currency, String timezone) {
    /** Passwords have no business in logs. */
    @Override
    public String toString() {
        return "Applicant[…]";
    }
}
