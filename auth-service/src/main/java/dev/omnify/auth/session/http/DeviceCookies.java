package dev.omnify.auth.session.http;

import dev.omnify.auth.account.EmailAddress;
import dev.omnify.auth.attempt.Devices;
import dev.omnify.auth.attempt.Marks;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.util.Map;
import java.util.function.Function;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Gives a browser in which somebody signed in, or used the link for a new password, a cookie that says so. It lets
 * nobody in; by it the browser goes on when strangers guess at the account. One to a person, so that several can share
 * a browser.
 */
public class DeviceCookies {
    private static final String NAME = "omnify_device_";

    private final Devices devices;

    DeviceCookies(Devices devices) {
        this.devices = devices;
    }

    /** The marks that the browser shows. */
    public Marks shown(HttpHeaders headers) {
        return marks(headers.getCookies());
    }

    private Marks marks(Map<String, Cookie> cookies) {
        return email -> {
            Cookie cookie = cookies.get(NAME + devices.slot(email));
            return cookie == null ? null : cookie.getValue();
        };
    }

    /** For the browser that asks, in which the owner of this address has just proven who they are. */
    public NewCookie known(EmailAddress email, HttpHeaders headers) {
        return cookie(email, shown(headers), headers::getHeaderString);
    }

    @ServerResponseFilter
    void remember(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof SessionBody session
                && SessionRequest.COOKIE_MODE.equals(request.getHeaderString("X-Session"))) {
            var email = new EmailAddress(session.user().email());
            response.getHeaders()
                    .add(HttpHeaders.SET_COOKIE, cookie(email, marks(request.getCookies()), request::getHeaderString));
        }
    }

    private NewCookie cookie(EmailAddress email, Marks shown, Function<String, @Nullable String> headers) {
        return RefreshCookie.builder(NAME + devices.slot(email), SessionRequest.publicHost(headers))
                .value(devices.mark(email, shown.of(email)))
                .maxAge((int) devices.life().toSeconds())
                .build();
    }
}
