package dev.omnify.platform.capacity;

/** Counts customers without looking at any. */
public interface CustomerTotal {
    /** How many there are, of all organizations together. */
    long ofAllOrganizations();
}
