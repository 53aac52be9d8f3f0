package dev.omnify.platform.connector;

/** One sort of record that a vendor offers, read chunk by chunk from a cursor that can be stored. */
public interface RecordStream {
    /** What the counts of a chunk are about. */
    enum Counted {
        CUSTOMERS,
        ORDERS,
        /** What is told of customers that another stream brings. */
        FACTS
    }

    /** The stream's name in answers. */
    String name();

    /** The vendor's scope that reading it takes. */
    String scope();

    /** What its records are counted as. */
    Counted counted();

    /** Reads on from the request's cursor. Reading the same chunk twice brings the same records. */
    RecordChunk read(ChunkRequest request);
}
