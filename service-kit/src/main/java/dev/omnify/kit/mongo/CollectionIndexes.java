package dev.omnify.kit.mongo;

import java.util.List;

/** A collection's indexes; a bean of this type has them made when the service starts. */
public interface CollectionIndexes {
    /** The collection's name. */
    String collection();

    /** Its indexes beside the one by id. */
    List<Index> indexes();

    /**
     * One index.
     *
     * @param fields ascending; {@code tenantId} is put before them unless the collection is across tenants
     * @param acrossTenants whether the index serves a {@link AcrossTenants registry}
     */
    record Index(List<String> fields, boolean unique, boolean acrossTenants) {
        public Index {
            fields = List.copyOf(fields);
        }

        /** An index within each tenant. */
        public static Index on(String... fields) {
            return new Index(List.of(fields), false, false);
        }

        /** An index that keeps the fields' values unique within each tenant. */
        public static Index unique(String... fields) {
            return new Index(List.of(fields), true, false);
        }

        /** An index of a registry. */
        public static Index acrossTenants(boolean unique, String... fields) {
            return new Index(List.of(fields), unique, true);
        }
    }
}
