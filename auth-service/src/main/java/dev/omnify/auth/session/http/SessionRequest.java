package dev.omnify.auth.session.http;

import dev.omnify.auth.device.Device;
import dev.omnify.auth.session.SignedIn;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a client wants its refresh token carried, and what it carries. */
public class SessionRequest {
    static final String COOKIE_MODE = "cookie";

    @HeaderParam("X-Session")
    @Parameter(description = "`cookie`: the refresh token travels in an HttpOnly cookie and not in bodies")
    @Nullable String mode;

    @CookieParam(RefreshCookie.NAME)
    @Nullable String cookie;

    @HeaderParam("X-Forwarded-Host")
    @Parameter(hidden = true)
    @Nullable String forwardedHost;

    @HeaderParam(HttpHeaders.HOST)
    @Parameter(hidden = true)
    @Nullable String host;

    @HeaderParam(HttpHeaders.USER_AGENT)
    @Parameter(hidden = true)
    @Nullable String userAgent;

    @HeaderParam("X-Forwarded-For")
    @Parameter(hidden = true)
    @Nullable String address;

    /** Whether the refresh token travels in the cookie. Another site cannot set the header that says so. */
    @Operation(hidden = true)
    boolean byCookie() {
        return COOKIE_MODE.equals(mode);
    }

    /** The refresh token that the request carries in the way that it says; null when there is none. */
    @Nullable String refreshToken(@Nullable RefreshBody body) {
        if (byCookie()) {
            return cookie;
        }
        return body == null ? null : body.refreshToken();
    }

    /** What is known of the device that asks. */
    @Operation(hidden = true)
    public Device device() {
        return Device.of(userAgent, address);
    }

    /** The answer to a sign-in. */
    public Response answer(Response.Status status, SignedIn signedIn) {
        var answer = Response.status(status)
                .entity(SessionBody.of(signedIn, !byCookie()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (byCookie()) {
            answer.cookie(RefreshCookie.with(signedIn.refreshToken().text(), signedIn.sessionLeft(), publicHost()));
        }
        return answer.build();
    }

    /** The answer to a sign-out. */
    Response goodbye() {
        var answer = Response.noContent();
        if (byCookie()) {
            answer.cookie(RefreshCookie.gone(publicHost()));
        }
        return answer.build();
    }

    /** The host that the browser sees. Who lies about it weakens only their own cookie. */
    private @Nullable String publicHost() {
        return publicHost(name -> name.equals(HttpHeaders.HOST) ? host : forwardedHost);
    }

    /** The same, from a request's headers by name. */
    static @Nullable String publicHost(Function<String, @Nullable String> headers) {
        String forwardedHost = headers.apply("X-Forwarded-Host");
        String host = headers.apply(HttpHeaders.HOST);
        return forwardedHost == null ? host : forwardedHost.split(",", 2)[0].strip();
    }
}
