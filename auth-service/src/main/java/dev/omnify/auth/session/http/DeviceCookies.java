package dev.omnify.auth.session.http;

import dev.omnify.auth.account.EmailAddress;
import dev.omnify.auth.attempt.Devices;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Gives a browser in which somebody signed in a cookie that says so. It lets nobody in; by it the browser goes on when
 * strangers guess at the account. One to a person, so that several can share a browser.
 */
public class DeviceCookies {
    private static final String NAME = "omnify_device_";

    private final Devices devices;

    DeviceCookies(Devices devices) {
        this.devices = devices;
    }

    /** What the browser shows for this address, null when that is nothing. */
    @Nullable String shown(HttpHeaders headers, EmailAddress email) {
        Cookie cookie = headers.getCookies().get(NAME + devices.slot(email));
        return cookie == null ? null : cookie.getValue();
    }

    @ServerResponseFilter
    void remember(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof SessionBody session
                && SessionRequest.COOKIE_MODE.equals(request.getHeaderString("X-Session"))) {
            var email = new EmailAddress(session.user().email());
            var cookie = RefreshCookie.builder(
                            NAME + devices.slot(email), SessionRequest.publicHost(request::getHeaderString))
                    .value(devices.mark(email))
                    .maxAge((int) devices.life().toSeconds())
                    .build();
            response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie);
        }
    }
}
