package dev.omnify.auth.invitation;

import dev.omnify.auth.link.LinkSecret;
import dev.omnify.kit.TenantId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands in an invitation's link: whose it is, which, and its secret.
 *
 * @param id the invitation's within the tenant
 */
record InvitationToken(TenantId tenant, String id, LinkSecret secret) {
    private static final String UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern FORM = Pattern.compile("(" + UUID + ")\\.(" + UUID + ")\\.([A-Za-z0-9_-]{1,100})");

    /** Reads a token; empty when the text is none. */
    static Optional<InvitationToken> parse(String text) {
        var matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new InvitationToken(
                        TenantId.of(matcher.group(1)), matcher.group(2), new LinkSecret(matcher.group(3))))
                : Optional.empty();
    }

    /** The token as it stands in the link. */
    String text() {
        return tenant.value() + "." + id + "." + secret.text();
    }
}
