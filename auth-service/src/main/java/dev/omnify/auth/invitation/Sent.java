package dev.omnify.auth.invitation;

import org.jspecify.annotations.Nullable;

/**
 * An invitation that has just been made.
 *
 * @param link to be handed over by people, where no mail goes out; null where one does
 */
public record Sent(Invitation invitation, @Nullable String link) {
    /** Links have no business in logs. */
    @Override
    public String toString() {
        return "Sent[" + invitation.id() + "]";
    }
}
