package dev.omnify.platform.connector;

import dev.omnify.platform.customer.CustomerRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of a stream's records.
 *
 * @param customers one entry per customer
 * @param read how many of the vendor's records this is
 * @param failed how many of them cannot be used (an order without a customer, say)
 * @param next where to read on, null when this was the last chunk
 * @param fraction how much of the stream is read now, 0 to 1
 * @param future how many of them are dated later than a day from now
 * @param problem the code of what ended the stream before its end, null when nothing did
 */
public record RecordChunk(
        List<CustomerRecord> customers,
        long read,
        long failed,
        @Nullable String next,
        double fraction,
        long future,
        @Nullable String problem) {
    public RecordChunk {
        customers = List.copyOf(customers);
    }

    /** A chunk with nothing to remark. */
    public RecordChunk(List<CustomerRecord> customers, long read, long failed, @Nullable String next, double fraction) {
        this(customers, read, failed, next, fraction, 0, null);
    }
}
