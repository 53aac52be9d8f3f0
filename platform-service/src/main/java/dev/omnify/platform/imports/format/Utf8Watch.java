package dev.omnify.platform.imports.format;

import java.io.ByteArrayOutputStream;

/**
 * Follows bytes as they pass and tells whether they are UTF-8 (RFC 3629): well-formed, or so nearly that a broken byte
 * is a slip of who wrote them. Text in another encoding is hardly ever well-formed by chance. Of bytes that are not
 * ASCII it keeps some, with what stands around them, so that another encoding can be found out.
 */
public final class Utf8Watch {
    private static final int KEPT = 64 * 1024;
    /** How many signs of several bytes must be right for one that is not. */
    private static final int RIGHT_FOR_WRONG = 19;
    /** And for the only one of a short text. */
    private static final int RIGHT_FOR_THE_ONLY = 4;

    private final ByteArrayOutputStream foreign = new ByteArrayOutputStream();
    private int pending;
    private int lowest = 0x80;
    private int highest = 0xBF;
    private long signs;
    private long broken;

    /** Looks at the next bytes. */
    public void accept(byte[] bytes, int offset, int length) {
        if (foreign.size() < KEPT && anyForeign(bytes, offset, length)) {
            foreign.write(bytes, offset, Math.min(length, KEPT));
        }
        for (int i = offset; i < offset + length; i++) {
            accept(bytes[i] & 0xFF);
        }
    }

    /**
     * Whether it is UTF-8.
     *
     * @param whole whether there is no more to come, so that a sign of which the end is missing is broken
     */
    public boolean unicode(boolean whole) {
        long wrong = broken + (whole && pending > 0 ? 1 : 0);
        return wrong == 0 || signs >= wrong * RIGHT_FOR_WRONG || wrong == 1 && signs >= RIGHT_FOR_THE_ONLY;
    }

    /** Some of what was seen beside ASCII, in the order in which it came. */
    public byte[] foreign() {
        return foreign.toByteArray();
    }

    private static boolean anyForeign(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] < 0) {
                return true;
            }
        }
        return false;
    }

    private void accept(int octet) {
        if (pending > 0 && octet >= lowest && octet <= highest) {
            lowest = 0x80;
            highest = 0xBF;
            pending--;
            signs += pending == 0 ? 1 : 0;
            return;
        }
        broken += pending > 0 ? 1 : 0;
        pending = 0;
        lowest = 0x80;
        highest = 0xBF;
        if (octet >= 0x80) {
            lead(octet);
        }
    }

    private void lead(int octet) {
        if (octet >= 0xC2 && octet <= 0xDF) {
            pending = 1;
        } else if (octet >= 0xE0 && octet <= 0xEF) {
            pending = 2;
            lowest = octet == 0xE0 ? 0xA0 : 0x80;
            highest = octet == 0xED ? 0x9F : 0xBF;
        } else if (octet >= 0xF0 && octet <= 0xF4) {
            pending = 3;
            lowest = octet == 0xF0 ? 0x90 : 0x80;
            highest = octet == 0xF4 ? 0x8F : 0xBF;
        } else {
            broken++;
        }
    }
}
