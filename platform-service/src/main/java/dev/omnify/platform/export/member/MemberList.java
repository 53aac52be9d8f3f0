package dev.omnify.platform.export.member;

import java.util.function.Predicate;

/** A list that is being read. */
public interface MemberList extends AutoCloseable {
    /** What is known before its members. */
    ListHead head();

    /**
     * Hands over one member after the other until the taker says false; throws {@code unavailable} when the list was
     * cut off before its end, so that nothing is taken for whole that is not.
     */
    void each(Predicate<ListMember> taker);

    @Override
    void close();
}
