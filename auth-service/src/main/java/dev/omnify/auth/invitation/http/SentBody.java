package dev.omnify.auth.invitation.http;

import dev.omnify.auth.invitation.Sent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An invitation that has just been made. */
@RegisterForReflection
@Schema(name = "SentInvitation")
record SentBody(
        InvitationBody invitation,

        @Schema(description = "whether a mail with the link goes out")
        boolean mailed,

        @Schema(description = "where no mail goes out: the link, to be handed over; it is not shown again") @Nullable String link) {
    static SentBody of(Sent sent) {
        return new SentBody(InvitationBody.of(sent.invitation()), sent.link() == null, sent.link());
    }

    /** Links have no business in logs. */
    @Override
    public String toString() {
        return "SentBody[" + invitation.id() + "]";
    }
}
