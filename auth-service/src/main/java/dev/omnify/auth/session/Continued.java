package dev.omnify.auth.session;

/**
 * A session with the refresh token that goes on with it.
 *
 * @param token what to refresh with the next time
 */
record Continued(Session session, RefreshToken token) {}
