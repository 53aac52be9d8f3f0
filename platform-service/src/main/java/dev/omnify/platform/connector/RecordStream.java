package dev.omnify.platform.connector;

/** One sort of record that a vendor offers, read chunk by chunk from a cursor that can be stored. */
public interface RecordStream {
    /** What the counts of a chunk are about. */
    enum Counted {
        CUSTOMERS,
        ORDERS
    }

    /** The stream's name in answers. */
    String name();

    /** The vendor's scope that reading it takes. */
    String scope();

    /** Whether its records are counted as customers or as orders. */
    Counted counted();

    /** Reads on from the request's cursor. Reading the same chunk twice brings the same records. */
    RecordChunk read(ChunkRequest request);
}
