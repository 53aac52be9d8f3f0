package dev.omnify.auth.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The mail server. Without a host no mail is sent, and links are handed over by people. */
@ConfigMapping(prefix = "omnify.mail")
public interface MailConfig {
    /** The SMTP server's name; without one mail is not configured. */
    Optional<String> host();

    /** Its port. */
    @WithDefault("587")
    int port();

    /** How the connection is secured. */
    @WithDefault("starttls")
    Security security();

    /** Who signs in to it, where it asks for that. */
    Optional<String> username();

    /** With what. */
    Optional<String> password();

    /** Who the mails are from, such as {@code OmniFy <omnify@example.com>}. */
    @WithDefault("OmniFy Cloud Connect <no-reply@localhost>")
    String from();

    /** How long the server may take to be reached, and to say anything. */
    @WithDefault("10s")
    Duration timeout();

    /** How many mails of one kind that anybody can ask for go to one address within a clock hour. */
    @WithDefault("5")
    int perAddressAndHour();

    /** How many invitations of one organization are mailed within a clock hour. */
    @WithDefault("50")
    int invitationsPerOrganizationAndHour();

    /** How a connection to a mail server is secured. */
    enum Security {
        /** Begins in the clear and must change to TLS. */
        STARTTLS,
        /** TLS from the beginning. */
        TLS,
        /** In the clear: for a server on the same machine. */
        NONE
    }
}
