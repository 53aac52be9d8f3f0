package dev.omnify.auth.organization;

/**
 * An organization as it was at one version.
 *
 * @param version grows by one with each change
 */
public record VersionedOrganization(Organization organization, long version) {}
