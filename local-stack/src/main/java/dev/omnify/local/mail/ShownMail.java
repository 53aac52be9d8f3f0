package dev.omnify.local.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A mail as it is shown.
 *
 * @param text its plain text; empty when it has none
 */
record ShownMail(Instant receivedAt, String to, String subject, String text) {
    private static final String UNREADABLE = "(this mail cannot be read)";

    /** What a message says; one that cannot be read says that. */
    static ShownMail of(Instant receivedAt, MimeMessage message) {
        try {
            var recipients = Objects.requireNonNullElse(message.getAllRecipients(), new jakarta.mail.Address[0]);
            return new ShownMail(
                    receivedAt,
                    Arrays.stream(recipients).map(Object::toString).collect(Collectors.joining(", ")),
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    text(message.getContent()));
        } catch (MessagingException | IOException e) {
            return new ShownMail(receivedAt, "", UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    private static String text(Object content) throws MessagingException, IOException {
        if (content instanceof String text) {
            return text;
        }
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.isMimeType("text/plain")) {
                    return text(part.getContent());
                }
            }
        }
        return "";
    }
}
