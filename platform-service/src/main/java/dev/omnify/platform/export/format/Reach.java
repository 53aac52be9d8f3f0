package dev.omnify.platform.export.format;

import dev.omnify.platform.address.EmailAddresses;
import dev.omnify.platform.customer.Customers.Opened;
import dev.omnify.platform.customer.PersonalField;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a customer's addresses are compared by, so that a refusal counts for all records of the same address, however
 * each source wrote it. Wide on the side of who refused: an address too many leaves somebody out, one too few reaches
 * who said no.
 */
public final class Reach {
    private Reach() {}

    /** All that the addresses of somebody who refused may mean. */
    public static Set<String> mayMean(Opened opened) {
        var all = emails(opened);
        String country =
                Countries.code(opened.customer().traits().get("country")).orElse(null);
        all.addAll(PhoneNumbers.mayMean(written(opened, PersonalField.PHONE), country));
        return all;
    }

    /** All under which a refusal of somebody's addresses may be known. */
    public static Set<String> knownAs(Opened opened, Contact contact) {
        var all = emails(opened);
        if (!contact.phone().isEmpty()) {
            all.addAll(PhoneNumbers.bare(contact.phone()));
        }
        return all;
    }

    private static Set<String> emails(Opened opened) {
        return new LinkedHashSet<>(EmailAddresses.mentioned(written(opened, PersonalField.EMAIL)));
    }

    private static String written(Opened opened, PersonalField field) {
        return opened.personal().getOrDefault(field.key(), "");
    }
}
