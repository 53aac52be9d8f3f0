package dev.omnify.platform.customer;

import java.util.List;

/**
 * Records of one source that are committed together.
 *
 * @param id any text that is the same when the same batch is brought again after a crash (a job's id and a number, say)
 * @param source where the records come from: {@code upload}, {@code gohighlevel}, …
 * @param customers at most a few thousand; one entry per customer (entries of the same customer are merged in turn)
 */
public record IntakeBatch(String id, String source, List<CustomerRecord> customers) {
    public IntakeBatch {
        customers = List.copyOf(customers);
    }
}
