package dev.omnify.platform.export.format;

import dev.omnify.platform.address.EmailAddresses;
import dev.omnify.platform.customer.Customer;
import dev.omnify.platform.customer.Customers.Opened;
import dev.omnify.platform.customer.PersonalField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer as somebody to be contacted.
 *
 * @param email lower case and nothing around it; empty when there is none that mail could reach, or several
 * @param phone E.164; empty when there is none that could be dialled
 * @param writtenPhone as the source wrote it
 * @param firstName what the whole name begins with where no source tells it apart
 * @param externalId the shop's own number; empty when no source has one
 * @param country ISO 3166-1 alpha-2, or empty
 */
public record Contact(
        String email,
        String phone,
        String writtenPhone,
        String name,
        String firstName,
        String lastName,
        String externalId,
        String city,
        String country,
        List<String> tags) {
    public Contact {
        tags = List.copyOf(tags);
    }

    /** A customer as a contact. */
    public static Contact of(Opened opened) {
        Customer customer = opened.customer();
        Map<String, String> personal = opened.personal();
        String written = of(personal, PersonalField.PHONE);
        String country = Countries.code(customer.traits().get("country")).orElse("");
        String first = of(personal, PersonalField.FIRST_NAME);
        String last = of(personal, PersonalField.LAST_NAME);
        String whole = of(personal, PersonalField.NAME);
        String name = whole.isEmpty() ? (first + " " + last).strip() : whole;
        boolean apart = !first.isEmpty() || !last.isEmpty();
        String[] parts = parts(name);
        return new Contact(
                email(of(personal, PersonalField.EMAIL)),
                written.isEmpty()
                        ? ""
                        : PhoneNumbers.e164(written, nullIfEmpty(country)).orElse(""),
                written,
                name,
                apart ? first : parts[0],
                apart ? last : parts[1],
                customer.externalIds().stream()
                        .flatMap(known -> known.number().stream())
                        .findFirst()
                        .orElse(""),
                customer.traits().getOrDefault("city", ""),
                country,
                customer.tags().stream().sorted().toList());
    }

    /** The same contact with these addresses alone; empty when there is none among them. */
    public Optional<Contact> reachedBy(String byEmail, String byPhone) {
        return byEmail.isEmpty() && byPhone.isEmpty()
                ? Optional.empty()
                : Optional.of(new Contact(
                        byEmail, byPhone, byPhone, name, firstName, lastName, externalId, city, country, tags));
    }

    private static String of(Map<String, String> personal, PersonalField field) {
        return personal.getOrDefault(field.key(), "").strip();
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String email(String written) {
        var addresses = EmailAddresses.in(written);
        return addresses.size() == 1 ? addresses.getFirst() : "";
    }

    /** "Byrne, Ada" and "Ada Byrne" alike as first and last name; a single word is the first name. */
    private static String[] parts(String name) {
        int comma = name.indexOf(',');
        if (comma > 0) {
            return new String[] {
                name.substring(comma + 1).strip(), name.substring(0, comma).strip()
            };
        }
        int blank = name.indexOf(' ');
        return blank < 0
                ? new String[] {name, ""}
                : new String[] {name.substring(0, blank), name.substring(blank).strip()};
    }
}
