package dev.omnify.auth.session;

import dev.omnify.auth.account.Account;
import dev.omnify.auth.organization.Organization;
import dev.omnify.auth.permission.Permission;
import dev.omnify.auth.token.AccessToken;
import java.time.Duration;
import java.util.Set;

/**
 * What a client needs after signing in.
 *
 * @param permissions that the access token carries
 * @param refreshToken what to refresh with when the access token expires
 * @param sessionLeft how long the refresh token can be used
 */
public record SignedIn(
        Account account,
        Organization organization,
        Set<Permission> permissions,
        AccessToken accessToken,
        RefreshToken refreshToken,
        Duration sessionLeft) {}
