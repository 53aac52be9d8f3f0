package dev.omnify.auth.session.http;

import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The refresh token as a cookie that no script can read. It goes to {@code /api/auth} only, and is secure everywhere
 * but on the machine itself, where there is no TLS.
 */
final class RefreshCookie {
    /** Its name. */
    static final String NAME = "omnify_refresh";

    private static final Pattern LOOPBACK =
            Pattern.compile("(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d+)?", Pattern.CASE_INSENSITIVE);

    private RefreshCookie() {}

    /** The cookie with this token. */
    static NewCookie with(String token, Duration life, @Nullable String host) {
        return cookie(token, (int) life.toSeconds(), host);
    }

    /** The cookie that takes an earlier one away. */
    static NewCookie gone(@Nullable String host) {
        return cookie("", 0, host);
    }

    private static NewCookie cookie(String value, int maxAge, @Nullable String host) {
        return builder(NAME, host).value(value).maxAge(maxAge).build();
    }

    /** A cookie that is kept as this one is. */
    static NewCookie.Builder builder(String name, @Nullable String host) {
        return new NewCookie.Builder(name)
                .path("/api/auth")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .secure(host == null || !LOOPBACK.matcher(host).matches());
    }
}
