package dev.omnify.platform.export.client;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.ProblemException;
import dev.omnify.platform.export.member.ListHead;
import dev.omnify.platform.export.member.ListMember;
import dev.omnify.platform.export.member.MemberList;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A list as lines of JSON. Without its last line it was cut off. */
final class NdjsonList implements MemberList {
    private static final Logger LOG = Logger.getLogger(NdjsonList.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private final MappingIterator<ListLine> lines;
    private final ListHead head;

    private NdjsonList(MappingIterator<ListLine> lines, ListHead head) {
        this.lines = lines;
        this.head = head;
    }

    /** Reads the header; the body is closed with the list, or at once when there is none. */
    static NdjsonList begin(ObjectReader reader, InputStream body) {
        try {
            MappingIterator<ListLine> lines = reader.readValues(body);
            var first = lines.hasNextValue() ? lines.nextValue() : null;
            if (first == null || first.header() == null) {
                lines.close();
                throw cutOff(null);
            }
            return new NdjsonList(lines, first.header().toHead());
        } catch (IOException e) {
            throw cutOff(e);
        }
    }

    @Override
    public ListHead head() {
        return head;
    }

    @Override
    public void each(Predicate<ListMember> taker) {
        long members = 0;
        try {
            while (lines.hasNextValue()) {
                var line = lines.nextValue();
                if (line.end() != null) {
                    if (line.end().customers() == members) {
                        return;
                    }
                    break;
                }
                members++;
                if (!taker.test(line.toMember())) {
                    return;
                }
            }
        } catch (IOException e) {
            throw cutOff(e);
        }
        throw cutOff(null);
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            LOG.debugf("a list could not be closed: %s", e.getMessage());
        }
    }

    private static ProblemException cutOff(@Nullable IOException cause) {
        return new ProblemException(CommonProblem.UNAVAILABLE, "The list could not be read to its end.", cause)
                .retryAfter(TRY_AGAIN);
    }
}
