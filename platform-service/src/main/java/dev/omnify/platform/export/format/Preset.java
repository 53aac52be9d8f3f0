package dev.omnify.platform.export.format;

import dev.omnify.platform.consent.ConsentDecision;
import dev.omnify.platform.consent.ContactChannel;
import dev.omnify.platform.export.format.Csv.Cell;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The file that another system takes, with its own headings and formats as its help pages describe them. An address is
 * in it only if its owner agreed to be reached by it, and a customer only if there is an address.
 */
public enum Preset {
    /** Klaviyo's list import: the first column is the e-mail address or telephone number (E.164). */
    KLAVIYO(ContactChannel.EMAIL, ContactChannel.SMS) {
        @Override
        List<Heading> headings() {
            return List.of(
                    new Heading("Email", Contact::email),
                    new Heading("Phone Number", Contact::phone),
                    new Heading("First Name", Contact::firstName),
                    new Heading("Last Name", Contact::lastName),
                    new Heading("External ID", Contact::externalId));
        }
    },
    /** Meta's customer list: all in lower case, the country as two letters, the phone with its country's code. */
    META(ContactChannel.ADS, ContactChannel.ADS) {
        @Override
        List<Heading> headings() {
            return List.of(
                    new Heading("email", Contact::email),
                    new Heading("phone", Contact::phone),
                    new Heading("fn", contact -> lower(contact.firstName())),
                    new Heading("ln", contact -> lower(contact.lastName())),
                    new Heading("ct", contact -> lower(contact.city())),
                    new Heading("country", contact -> lower(contact.country())));
        }
    },
    /** Google Ads' Customer Match: exactly these six headings; no source tells us of postal codes. */
    GOOGLE(ContactChannel.ADS, ContactChannel.ADS) {
        @Override
        List<Heading> headings() {
            return List.of(
                    new Heading("Email", Contact::email),
                    new Heading("Phone", Contact::phone),
                    new Heading("First Name", Contact::firstName),
                    new Heading("Last Name", Contact::lastName),
                    new Heading("Country", Contact::country),
                    new Heading("Zip", contact -> ""));
        }
    },
    /** GoHighLevel's import of contacts: tags parted by commas. */
    GOHIGHLEVEL(ContactChannel.EMAIL, ContactChannel.SMS) {
        @Override
        List<Heading> headings() {
            return List.of(
                    new Heading("First Name", Contact::firstName),
                    new Heading("Last Name", Contact::lastName),
                    new Heading("Email", Contact::email),
                    new Heading("Phone", Contact::phone),
                    new Heading("Tags", contact -> String.join(", ", contact.tags())));
        }
    };

    private final ContactChannel emailBy;
    private final ContactChannel phoneBy;

    Preset(ContactChannel emailBy, ContactChannel phoneBy) {
        this.emailBy = emailBy;
        this.phoneBy = phoneBy;
    }

    /** A column: its heading, and what stands in it. */
    record Heading(String text, Function<Contact, String> of) {}

    abstract List<Heading> headings();

    /** The name in requests and answers, lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first line. */
    public List<Cell> head() {
        return headings().stream()
                .<Cell>map(heading -> new Cell.Text(heading.text()))
                .toList();
    }

    /** The line of a contact. */
    public List<Cell> line(Contact contact) {
        return headings().stream()
                .<Cell>map(heading -> new Cell.Text(heading.of().apply(contact)))
                .toList();
    }

    /**
     * The contact with only those addresses that may be used; empty when none may, or there is none.
     *
     * @param decisions what counts for each channel
     * @param unknown whether those count too of whom nobody knows whether they agreed; never those who refused
     */
    public Optional<Contact> allowed(Contact contact, Map<ContactChannel, ConsentDecision> decisions, boolean unknown) {
        return contact.reachedBy(
                may(decisions.get(emailBy), unknown) ? contact.email() : "",
                may(decisions.get(phoneBy), unknown) ? contact.phone() : "");
    }

    private static boolean may(@Nullable ConsentDecision decision, boolean unknown) {
        return decision == ConsentDecision.GRANTED || unknown && decision == ConsentDecision.UNKNOWN;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
