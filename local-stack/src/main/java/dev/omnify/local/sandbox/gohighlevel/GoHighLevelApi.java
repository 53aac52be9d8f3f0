package dev.omnify.local.sandbox.gohighlevel;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.omnify.local.sandbox.Reply;
import dev.omnify.local.sandbox.Request;
import dev.omnify.local.sandbox.RequestWindow;
import dev.omnify.local.sandbox.SandboxSettings;
import dev.omnify.local.sandbox.VendorApi;
import dev.omnify.local.sandbox.gohighlevel.data.Location;
import dev.omnify.local.sandbox.gohighlevel.data.Locations;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * GoHighLevel's HTTP API, version 2021-07-28. The shapes are those of its OpenAPI description; what that leaves open
 * follows its observed answers. Two things are the sandbox's own, because no source tells: pages of payments hold at
 * most 100, and the window of the limit begins with its first request.
 */
public final class GoHighLevelApi implements VendorApi {
    private final RequestWindow window;
    private final RequestWindow day;
    private final Locations locations;
    private final List<Route> routes;

    /** The API with nobody's requests counted yet. */
    public GoHighLevelApi(SandboxSettings settings, Clock clock) {
        this.window = new RequestWindow(clock, settings.window(), settings.requestsPerWindow());
        this.locations = new Locations(GoHighLevelDemo.PLANS, settings.lastDay(), clock);
        this.day = new RequestWindow(clock, Duration.ofDays(1), settings.requestsPerDay());
        var contacts = new ContactRoutes(clock);
        var sales = new SalesRoutes();
        var payments = new PaymentRoutes();
        this.routes = List.of(
                new Route("GET", "/locations/{id}", "locations.readonly", sales::location),
                new Route("POST", "/contacts/search", "contacts.readonly", contacts::search),
                new Route("GET", "/contacts/", "contacts.readonly", contacts::list),
                new Route("POST", "/contacts/upsert", "contacts.write", contacts::upsert),
                new Route("GET", "/contacts/{id}", "contacts.readonly", contacts::get),
                new Route("POST", "/contacts/{id}/tags", "contacts.write", contacts::addTags),
                new Route("DELETE", "/contacts/{id}/tags", "contacts.write", contacts::removeTags),
                new Route("GET", "/opportunities/search", "opportunities.readonly", sales::opportunities),
                new Route("GET", "/opportunities/pipelines", "opportunities.readonly", sales::pipelines),
                new Route("GET", "/payments/orders", "payments/orders.readonly", payments::orders),
                new Route("GET", "/payments/orders/{id}", "payments/orders.readonly", payments::order),
                new Route("GET", "/payments/transactions", "payments/transactions.readonly", payments::transactions),
                new Route("GET", "/campaigns/", "campaigns.readonly", sales::campaigns),
                new Route("GET", "/workflows/", "workflows.readonly", sales::workflows));
    }

    /** One operation of the API; the first one that fits answers. */
    private record Route(String method, String pattern, String scope, Operation operation) {
        boolean fits(Request request) {
            return method.equals(request.method())
                    && request.path().matches(pattern.replace("{id}", "[^/]+").replaceAll("/$", "/?"));
        }
    }

    /** Answers a request that may be made. */
    interface Operation {
        /** The answer's body; {@link VendorError} when the request is wrong. */
        ObjectNode answer(Call call);
    }

    /** A request that may be made, and the records of the location that its token opens. */
    record Call(Request request, Access.Grant grant, Location location) {
        /** The part of the path that names a record. */
        String id() {
            return request.path().split("/")[request.path().startsWith("/payments/") ? 3 : 2];
        }
    }

    @Override
    public String name() {
        return "gohighlevel";
    }

    @Override
    public Reply answer(Request request) {
        var grant = Access.grant(request);
        String account = grant.map(Access.Grant::location).orElse("nobody");
        int left = window.take(account);
        int leftToday = left < 0 ? day.left(account) : day.take(account);
        boolean allowed = left >= 0 && leftToday >= 0;
        return (allowed ? open(request, grant.orElse(null)) : refuse(VendorError.overLimit()))
                .with(limits(Math.max(0, left), Math.max(0, leftToday)));
    }

    private Reply open(Request request, Access.@Nullable Grant grant) {
        try {
            if (grant == null) {
                throw VendorError.unauthorized("Invalid JWT");
            }
            Access.requireVersion(request);
            var route = routes.stream()
                    .filter(candidate -> candidate.fits(request))
                    .findFirst()
                    .orElseThrow(() -> VendorError.notFound("Cannot " + request.method() + " " + request.path()));
            grant.require(route.scope());
            var body = route.operation().answer(new Call(request, grant, locations.get(grant.location())));
            boolean created = route.method().equals("POST") && route.pattern().endsWith("/tags");
            return Reply.of(created ? 201 : 200, body);
        } catch (VendorError refusal) {
            return refuse(refusal);
        }
    }

    private static Reply refuse(VendorError error) {
        return Reply.of(error.status(), error.body());
    }

    @Override
    public Reply refuseForLimit(Request request) {
        return refuse(VendorError.overLimit()).with(limits(0, day.most()));
    }

    private Map<String, String> limits(int left, int leftToday) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("X-RateLimit-Limit-Daily", "" + day.most());
        headers.put("X-RateLimit-Daily-Remaining", "" + leftToday);
        headers.put("X-RateLimit-Interval-Milliseconds", "" + window.length().toMillis());
        headers.put("X-RateLimit-Max", "" + window.most());
        headers.put("X-RateLimit-Remaining", "" + left);
        return headers;
    }

    @Override
    public void reset() {
        locations.reset();
        window.reset();
        day.reset();
    }

    /** A new empty object. */
    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
