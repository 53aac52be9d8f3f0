package dev.omnify.platform.export.member;

import dev.omnify.kit.TenantId;

/** Where lists of customers come from that an analysis made. */
public interface MemberLists {
    /**
     * Begins to read a list; {@code not-found} when there is none, {@code unavailable} when
     * nobody can tell.
     */
    MemberList open(TenantId tenant, ListRef list);
}
