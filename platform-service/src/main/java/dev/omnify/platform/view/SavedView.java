package dev.omnify.platform.view;

import dev.omnify.platform.customer.search.CustomerFilter;
import java.time.Instant;

/**
 * A filter of the customers under a name. What was typed to search is no part of it: that names people, who are stored
 * sealed only.
 *
 * @param id UUIDv7
 * @param name NFC, unique within the organization, whatever the case and the form of its letters
 */
public record SavedView(String id, String name, CustomerFilter filter, Instant createdAt, Instant changedAt) {}
