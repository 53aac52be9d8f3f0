package dev.omnify.platform.connector;

import dev.omnify.kit.FieldError;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * One vendor. An application-scoped bean of this type is found by itself; it knows nothing of any other vendor.
 *
 * <p>Calls go through the kit's guard. They throw {@link dev.omnify.kit.ProblemException} with
 * {@code vendor-credentials-refused}, {@code vendor-unavailable}, {@code vendor-limit} or
 * {@code vendor-answer-unexpected}.
 */
public interface Connector {
    /** The platform's name in paths and documents, in lower case. */
    String platform();

    /** The platform's name for people. */
    String displayName();

    /** The vendor's own address, used where a connection names no other. */
    URI address();

    /** The names of the credentials that it needs, all of them. */
    List<String> credentialFields();

    /** What is wrong with credentials that all are there, as far as one can tell without asking the vendor. */
    default List<FieldError> check(Map<String, String> credentials) {
        return List.of();
    }

    /** Asks the vendor whose credentials these are and what they allow. */
    VerifiedAccount verify(VendorAccess access);

    /** What can be read, in the order in which it should be. */
    List<RecordStream> streams();
}
