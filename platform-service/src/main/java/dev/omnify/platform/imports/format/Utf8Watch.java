package dev.omnify.platform.imports.format;

import java.io.ByteArrayOutputStream;

/**
 * Follows bytes as they pass and tells whether they are well-formed UTF-8 (RFC 3629). Of bytes that are not ASCII it
 * keeps some, with what stands around them, so that another encoding can be found out.
 */
public final class Utf8Watch {
    private static final int KEPT = 64 * 1024;

    private final ByteArrayOutputStream foreign = new ByteArrayOutputStream();
    private int pending;
    private int lowest = 0x80;
    private int highest = 0xBF;
    private boolean valid = true;

    /** Looks at the next bytes. */
    public void accept(byte[] bytes, int offset, int length) {
        if (foreign.size() < KEPT && anyForeign(bytes, offset, length)) {
            foreign.write(bytes, offset, Math.min(length, KEPT));
        }
        for (int i = offset; valid && i < offset + length; i++) {
            accept(bytes[i] & 0xFF);
        }
    }

    /** Whether everything seen so far can be the beginning of UTF-8 text. */
    public boolean valid() {
        return valid;
    }

    /** Whether the bytes do not stop in the middle of a character. */
    public boolean complete() {
        return pending == 0;
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
        if (pending > 0) {
            valid = octet >= lowest && octet <= highest;
            lowest = 0x80;
            highest = 0xBF;
            pending--;
        } else if (octet >= 0x80) {
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
            valid = false;
        }
    }
}
