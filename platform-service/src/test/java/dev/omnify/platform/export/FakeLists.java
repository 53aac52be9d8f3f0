package dev.omnify.platform.export;

import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import dev.omnify.platform.export.member.ListHead;
import dev.omnify.platform.export.member.ListMember;
import dev.omnify.platform.export.member.ListRef;
import dev.omnify.platform.export.member.MemberList;
import dev.omnify.platform.export.member.MemberLists;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Lists as given, with a count of those that are open. */
final class FakeLists implements MemberLists {
    private final Map<TenantId, Supplier<Stream<ListMember>>> lists = new HashMap<>();
    private ListHead head = new ListHead(true, "passed", null, null, Map.of());
    private boolean cutOff;
    private int open;

    void give(TenantId tenant, ListHead newHead, Supplier<Stream<ListMember>> members) {
        head = newHead;
        lists.put(tenant, members);
    }

    /** From now on, lists end before their end. */
    void cutOff() {
        cutOff = true;
    }

    int open() {
        return open;
    }

    @Override
    public MemberList open(TenantId tenant, ListRef list) {
        var members = lists.get(tenant);
        if (members == null) {
            throw new ProblemException(CommonProblem.NOT_FOUND, "There is no analysis yet.");
        }
        open++;
        return new MemberList() {
            private boolean closed;

            @Override
            public ListHead head() {
                return head;
            }

            @Override
            public void each(Predicate<ListMember> taker) {
                try (var all = members.get()) {
                    boolean whole = all.allMatch(taker);
                    if (whole && cutOff) {
                        throw new ProblemException(CommonProblem.UNAVAILABLE, "The list was cut off.");
                    }
                }
            }

            @Override
            public void close() {
                open -= closed ? 0 : 1;
                closed = true;
            }
        };
    }
}
