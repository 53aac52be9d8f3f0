package dev.omnify.platform.imports.format;

/**
 * Follows bytes as they pass and tells whether they are well-formed UTF-8 (RFC 3629). Holds a few numbers, no bytes.
 */
public final class Utf8Watch {
    private int pending;
    private int lowest = 0x80;
    private int highest = 0xBF;
    private boolean valid = true;

    /** Looks at the next bytes. */
    public void accept(byte[] bytes, int offset, int length) {
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
