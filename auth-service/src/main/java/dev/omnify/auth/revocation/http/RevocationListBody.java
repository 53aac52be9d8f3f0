package dev.omnify.auth.revocation.http;

import dev.omnify.kit.revocation.Revocation;
import dev.omnify.kit.revocation.RevocationFeed;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is void, and up to which moment the list is complete: milliseconds since 1970. */
@RegisterForReflection
@Schema(name = "RevocationList")
record RevocationListBody(List<Item> items, long until) {
    /** All tokens of a session; or those of an account in an organization that were issued before {@code at}. */
    @RegisterForReflection
    @Schema(name = "Revocation")
    record Item(
            @Nullable String session,
            @Nullable String account,
            @Nullable String tenant,
            long at) {
        static Item of(Revocation revocation) {
            long at = revocation.at().toEpochMilli();
            return switch (revocation) {
                case Revocation.SessionEnded ended -> new Item(ended.session(), null, null, at);
                case Revocation.MemberChanged changed ->
                    new Item(null, changed.account(), changed.tenant().value(), at);
            };
        }
    }

    static RevocationListBody of(RevocationFeed.Known known) {
        return new RevocationListBody(
                known.items().stream().map(Item::of).toList(), known.until().toEpochMilli());
    }
}
