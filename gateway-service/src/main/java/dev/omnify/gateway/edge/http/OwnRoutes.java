package dev.omnify.gateway.edge.http;

import dev.omnify.gateway.document.OpenApiDocument;
import dev.omnify.gateway.fleet.FleetHealth;
import dev.omnify.gateway.fleet.FleetState;
import dev.omnify.gateway.fleet.FleetState.Status;
import dev.omnify.gateway.visit.UnreadBody;
import dev.omnify.kit.CommonProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** What the gateway answers itself: the fleet's health and the API's documentation. */
@Singleton
final class OwnRoutes {
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;
    private static final int PERMANENTLY = 308;

    private final FleetHealth fleet;
    private final OpenApiDocument document;
    private final String version;

    OwnRoutes(FleetHealth fleet, OpenApiDocument document, Config config) {
        this.fleet = fleet;
        this.document = document;
        this.version = config.getValue("quarkus.application.version", String.class);
    }

    void register(@Observes Router router) {
        router.get("/health").order(0).handler(this::health);
        router.get("/openapi").order(0).handler(this::openApi);
        router.route("/health").order(1).handler(OwnRoutes::notAllowed);
        router.route("/openapi").order(1).handler(OwnRoutes::notAllowed);
        router.get("/docs").order(0).handler(OwnRoutes::documentation);
    }

    private static void notAllowed(RoutingContext context) {
        context.response().putHeader(HttpHeaders.ALLOW, "GET");
        UnreadBody.refuse(context, CommonProblem.METHOD_NOT_ALLOWED, "This is read with GET.");
    }

    private void health(RoutingContext context) {
        fleet.state()
                .onSuccess(state -> context.response()
                        .setStatusCode(state.status() == Status.DOWN ? UNAVAILABLE : OK)
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                        .end(body(state).toBuffer()))
                .onFailure(context::fail);
    }

    private JsonObject body(FleetState state) {
        var services = new JsonArray();
        state.services()
                .forEach(service -> services.add(new JsonObject()
                        .put("name", service.name())
                        .put("status", service.status().text())));
        return new JsonObject()
                .put("status", state.status().text())
                .put("services", services)
                .put("version", version);
    }

    private void openApi(RoutingContext context) {
        boolean json =
                String.valueOf(context.request().getHeader(HttpHeaders.ACCEPT)).contains("json")
                        || "json".equals(context.request().getParam("format"));
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, json ? "application/json" : "application/yaml;charset=UTF-8")
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .end(json ? document.json() : document.yaml());
    }

    private static void documentation(RoutingContext context) {
        if (String.valueOf(context.request().path()).endsWith("/")) {
            context.next();
        } else {
            context.response()
                    .setStatusCode(PERMANENTLY)
                    .putHeader(HttpHeaders.LOCATION, "/docs/")
                    .end();
        }
    }
}
