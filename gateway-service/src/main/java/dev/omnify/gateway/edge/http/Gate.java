package dev.omnify.gateway.edge.http;

import dev.omnify.gateway.dashboard.Dashboard;
import dev.omnify.gateway.limit.Allowance;
import dev.omnify.gateway.limit.OpenRequests;
import dev.omnify.gateway.limit.RateLimits;
import dev.omnify.gateway.live.http.LiveEndpoint;
import dev.omnify.gateway.proxy.Proxy;
import dev.omnify.gateway.routing.CleanPath;
import dev.omnify.gateway.routing.PublicRoutes;
import dev.omnify.gateway.routing.Route;
import dev.omnify.gateway.routing.RouteTable;
import dev.omnify.gateway.token.Principal;
import dev.omnify.gateway.token.TokenCheck;
import dev.omnify.gateway.token.TokenVerdict;
import dev.omnify.gateway.visit.UnreadBody;
import dev.omnify.gateway.visit.Visit;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.TenantId;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Decides on each request: is there such an address, who asks, may they still, and where does it go. */
@Singleton
final class Gate {
    private static final String LIVE = "/api/live";
    private static final String SCHEME = "Bearer ";
    /**
     * What the gateway serves itself, beside the dashboard: these are labels too. Below {@code /q}, where programs look
     * for metrics that the management port has, there is nothing, which is no page either.
     */
    private static final List<String> OWN = List.of("/health", "/openapi", "/docs", "/openapi-ui", "/q");

    private final RouteTable routes;
    private final PublicRoutes publicRoutes;
    private final TokenCheck tokens;
    private final RateLimits limits;
    private final OpenRequests open;
    private final Proxy proxy;
    private final LiveEndpoint live;
    private final Dashboard dashboard;

    Gate(
            RouteTable routes,
            PublicRoutes publicRoutes,
            TokenCheck tokens,
            RateLimits limits,
            Proxy proxy,
            LiveEndpoint live,
            Dashboard dashboard) {
        this.routes = routes;
        this.publicRoutes = publicRoutes;
        this.tokens = tokens;
        this.limits = limits;
        this.open = limits.open();
        this.proxy = proxy;
        this.live = live;
        this.dashboard = dashboard;
    }

    void handle(RoutingContext context) {
        String path = context.request().path();
        Visit visit = Visit.of(context);
        if (path == null || !CleanPath.isClean(path) || isWithin("/internal", path)) {
            notFound(context);
        } else if (path.equals(LIVE)) {
            visit.route(LIVE);
            openLive(context);
        } else {
            Optional<Route> route = routes.find(path);
            if (route.isPresent() && path.charAt(path.length() - 1) == '/') {
                // A service takes it for the address without the slash, which may be limited or closed.
                notFound(context);
            } else if (route.isPresent()) {
                visit.route(route.get().prefix());
                admit(context, path, route.get());
            } else if (isWithin("/api", path) || isWithin("/.well-known", path)) {
                notFound(context);
            } else {
                OWN.stream()
                        .filter(own -> isWithin(own, path))
                        .findFirst()
                        .ifPresentOrElse(
                                own -> {
                                    visit.route(own);
                                    context.next();
                                },
                                () -> dashboard.open(context));
            }
        }
    }

    private static boolean isWithin(String prefix, String path) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }

    private void openLive(RoutingContext context) {
        if (context.request().method() != HttpMethod.GET) {
            context.response().putHeader("Allow", "GET");
            UnreadBody.refuse(context, CommonProblem.METHOD_NOT_ALLOWED, "Live updates are read with GET.");
            return;
        }
        withPrincipal(context, principal -> live.open(context, principal));
    }

    private void admit(RoutingContext context, String path, Route route) {
        String method = context.request().method().name();
        String network = Visit.of(context).network();
        if (!open.enter(network)) {
            tooManyOpen(context, "address");
            return;
        }
        context.addEndHandler(ended -> open.leave(network));
        boolean needsNoToken = publicRoutes.contains(method, path);
        Runnable admitted = () -> {
            if (needsNoToken) {
                proxy.forward(context, route.upstream());
            } else {
                withPrincipal(context, principal -> forwardFor(context, principal, route));
            }
        };
        context.request().pause();
        if (limits.limitsAddresses(method, path)) {
            within(limits.takeForAddress(network), context, admitted);
        } else {
            admitted.run();
        }
    }

    private void forwardFor(RoutingContext context, Principal principal, Route route) {
        TenantId tenant = principal.tenant();
        if (context.response().closed()) {
            return;
        }
        if (!open.enter(tenant)) {
            tooManyOpen(context, "organization");
            return;
        }
        context.addEndHandler(ended -> open.leave(tenant));
        proxy.forward(context, route.upstream());
    }

    private static void tooManyOpen(RoutingContext context, String whose) {
        context.response().putHeader("Retry-After", "1");
        UnreadBody.refuse(
                context, CommonProblem.RATE_LIMITED, "Too many requests of this " + whose + " are open at once.");
    }

    private void withPrincipal(RoutingContext context, Consumer<Principal> admitted) {
        String token = bearer(context);
        if (token == null) {
            unauthenticated(context, "Bearer", "This needs a token: Authorization: Bearer …");
            return;
        }
        context.request().pause();
        tokens.check(token)
                .onSuccess(verdict -> {
                    switch (verdict) {
                        case TokenVerdict.Valid(Principal principal) -> {
                            Visit.of(context).tenant(principal.tenant().value());
                            within(
                                    limits.takeForOrganization(principal.tenant()),
                                    context,
                                    () -> admitted.accept(principal));
                        }
                        case TokenVerdict.Invalid() ->
                            unauthenticated(
                                    context,
                                    "Bearer error=\"invalid_token\"",
                                    "The token is not valid, or has expired.");
                        case TokenVerdict.Undecided() -> undecided(context);
                    }
                })
                .onFailure(context::fail);
    }

    private static void within(Future<Allowance> taken, RoutingContext context, Runnable admitted) {
        taken.onSuccess(allowance -> {
                    announce(context, allowance);
                    if (allowance.allowed()) {
                        admitted.run();
                    } else {
                        context.response().putHeader("Retry-After", Long.toString(allowance.resetSeconds()));
                        UnreadBody.refuse(context, CommonProblem.RATE_LIMITED, limitDetail(allowance));
                    }
                })
                .onFailure(context::fail);
    }

    /** As draft-ietf-httpapi-ratelimit-headers has it. */
    private static void announce(RoutingContext context, Allowance allowance) {
        String name = '"' + allowance.quota().name() + '"';
        context.response()
                .putHeader(
                        "RateLimit-Policy",
                        name + ";q=" + allowance.quota().requests() + ";w="
                                + allowance.quota().window().toSeconds())
                .putHeader("RateLimit", name + ";r=" + allowance.remaining() + ";t=" + allowance.resetSeconds());
    }

    private static String limitDetail(Allowance allowance) {
        return "No more than " + allowance.quota().requests() + " requests in "
                + allowance.quota().window().toSeconds() + " seconds per "
                + allowance.quota().name() + ".";
    }

    private static void unauthenticated(RoutingContext context, String challenge, String detail) {
        context.response().putHeader("WWW-Authenticate", challenge);
        UnreadBody.refuse(context, CommonProblem.UNAUTHENTICATED, detail);
    }

    private static void undecided(RoutingContext context) {
        context.response().putHeader("Retry-After", "2");
        UnreadBody.refuse(context, CommonProblem.UNAVAILABLE, "Tokens cannot be checked just now.");
    }

    private static void notFound(RoutingContext context) {
        UnreadBody.refuse(context, CommonProblem.NOT_FOUND, "There is nothing at this address.");
    }

    private static @Nullable String bearer(RoutingContext context) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        boolean present = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return present ? header.substring(SCHEME.length()).strip() : null;
    }
}
