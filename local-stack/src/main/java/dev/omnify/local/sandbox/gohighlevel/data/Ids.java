package dev.omnify.local.sandbox.gohighlevel.data;

/** Ids in the vendor's two shapes, the same for the same seed and number. */
final class Ids {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private Ids() {}

    /** Twenty letters and digits, as contacts, opportunities and locations have them. */
    static String record(long seed, int number) {
        var text = new StringBuilder(20);
        long high = mix(seed + number * 0x9E3779B97F4A7C15L);
        long low = mix(high ^ seed);
        for (int digit = 0; digit < 20; digit++) {
            long from = digit < 10 ? high : low;
            text.append(ALPHABET.charAt((int) Long.remainderUnsigned(from >>> (digit % 10 * 6), ALPHABET.length())));
        }
        return text.toString();
    }

    /** Twenty-four hexadecimal digits that begin with a second of the epoch, as orders and transactions have them. */
    static String document(long seed, int second, int number) {
        return "%08x%016x".formatted(second, mix(seed ^ mix(number + 1L)));
    }

    /** The finalizer of SplitMix64: a bijection, so different numbers give different ids. */
    static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
