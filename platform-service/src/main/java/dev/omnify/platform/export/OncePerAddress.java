package dev.omnify.platform.export;

import dev.omnify.platform.export.format.Contact;
import java.util.Optional;

/** Lets each address into a file once, however many records have it; of up to eight files at a time. */
final class OncePerAddress {
    private final AddressMarks seen = new AddressMarks();

    /**
     * The contact with only those addresses that the file has not got yet; empty when it has them all.
     *
     * @param file 0 to 7
     */
    Optional<Contact> in(int file, Contact contact) {
        return contact.reachedBy(fresh(file, contact.email()), fresh(file, contact.phone()));
    }

    private String fresh(int file, String address) {
        return !address.isEmpty() && seen.mark(address, file) ? address : "";
    }
}
