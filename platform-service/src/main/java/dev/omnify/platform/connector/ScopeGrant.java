package dev.omnify.platform.connector;

/** Whether credentials allow something, in the vendor's own word for it. */
public record ScopeGrant(String scope, boolean granted) {}
