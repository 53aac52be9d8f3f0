package dev.omnify.local.sandbox.gohighlevel.data;

/**
 * A deal with a contact.
 *
 * @param contact the contact's number
 * @param stage index into the location's pipeline
 * @param status {@code open}, {@code won}, {@code lost} or {@code abandoned}
 * @param value whole units of the location's currency
 * @param createdAt milliseconds of the epoch
 * @param updatedAt milliseconds of the epoch
 */
public record Opportunity(
        String id, int contact, String name, int stage, String status, long value, long createdAt, long updatedAt) {}
