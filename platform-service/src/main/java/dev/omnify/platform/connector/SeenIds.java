package dev.omnify.platform.connector;

import java.nio.charset.StandardCharsets;

/** A set of ids by hashes of 64 bits: of a million it takes 16 MB. Open addressing, half full at most. */
final class SeenIds {
    private static final int SMALLEST = 1024;
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private long[] slots = new long[SMALLEST];
    private int size;

    /** Adds an id; false when it was there. */
    boolean add(String id) {
        return add(hash(id));
    }

    /** Adds all of another set. */
    void addAll(SeenIds other) {
        for (long hash : other.slots) {
            if (hash != 0) {
                add(hash);
            }
        }
    }

    boolean contains(String id) {
        long hash = hash(id);
        return slots[place(slots, hash)] == hash;
    }

    int size() {
        return size;
    }

    private boolean add(long hash) {
        int place = place(slots, hash);
        if (slots[place] == hash) {
            return false;
        }
        slots[place] = hash;
        size++;
        if (size * 2 > slots.length) {
            grow();
        }
        return true;
    }

    private void grow() {
        var larger = new long[slots.length * 2];
        for (long hash : slots) {
            if (hash != 0) {
                larger[place(larger, hash)] = hash;
            }
        }
        slots = larger;
    }

    private static int place(long[] slots, long hash) {
        int place = (int) (hash ^ hash >>> 32) & slots.length - 1;
        while (slots[place] != 0 && slots[place] != hash) {
            place = place + 1 & slots.length - 1;
        }
        return place;
    }

    /** FNV-1a, its bits mixed as SplitMix64 does; 0 stands for nothing. */
    private static long hash(String id) {
        long hash = OFFSET;
        for (byte octet : id.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ octet & 0xFF) * PRIME;
        }
        hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
        hash ^= hash >>> 31;
        return hash == 0 ? 1 : hash;
    }
}
