package dev.omnify.platform.connector.gohighlevel;

import org.jspecify.annotations.Nullable;

/**
 * How far a stream has been read, as the text that a cursor is.
 *
 * @param read how many records were read
 * @param place where the vendor is to go on, in its own words; empty at the beginning
 */
record Position(long read, String place) {
    /** The position that a cursor tells; the beginning for null. */
    static Position parse(@Nullable String cursor) {
        if (cursor == null) {
            return new Position(0, "");
        }
        int colon = cursor.indexOf(':');
        return new Position(Long.parseLong(cursor.substring(0, colon)), cursor.substring(colon + 1));
    }

    /** The position after so many more records. */
    Position after(long more, String newPlace) {
        return new Position(read + more, newPlace);
    }

    /** The cursor. */
    String text() {
        return read + ":" + place;
    }
}
