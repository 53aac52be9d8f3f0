package dev.omnify.gateway.dashboard;

import dev.omnify.gateway.visit.UnreadBody;
import dev.omnify.gateway.visit.Visit;
import dev.omnify.kit.CommonProblem;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.runtime.LaunchMode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers with the dashboard. A path whose last segment has a dot names a file; any other is a page's, which is always
 * the same one: the script in it reads the path. Only browsers that go to a page are given it, so that a program that
 * mistakes an address is told so.
 */
@Singleton
public final class Dashboard {
    /** The one label that log and metrics know all pages and files by. */
    public static final String ROUTE = "dashboard";

    private static final String ASSETS = "/assets/";
    private static final String PAGE = "/index.html";
    /** The names of assets hold a hash of what is in them. */
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private static final String ASK_FIRST = "no-cache";
    private static final String NOT_KEPT = "no-store";
    private static final List<String> CODINGS = List.of("br", "gzip");

    private final BuiltFiles files;

    Dashboard(BuiltFiles files) {
        this.files = files;
    }

    /** Ends an exchange with a page, a file or a problem; in development it is Vite that answers. */
    public void open(RoutingContext context) {
        if (LaunchMode.current() == LaunchMode.DEVELOPMENT) {
            Visit.of(context).route(ROUTE);
            context.next();
            return;
        }
        String path = String.valueOf(context.request().path());
        Optional<String> file = fileFor(path, context);
        if (file.isEmpty()) {
            missing(context);
            return;
        }
        files.find(file.get())
                .onSuccess(found -> found.ifPresentOrElse(
                        built -> send(context, built, path.startsWith(ASSETS) ? FOR_GOOD : ASK_FIRST),
                        () -> missing(context)))
                .onFailure(context::fail);
    }

    /**
     * Who goes to a page is shown one that says so; a program, or a page that asks for a part of it, gets a problem.
     */
    private void missing(RoutingContext context) {
        if (!isRead(context) || !goesToAPage(context)) {
            notFound(context);
            return;
        }
        files.find(PAGE)
                .onSuccess(found -> found.ifPresentOrElse(
                        page -> {
                            context.response().setStatusCode(HttpResponseStatus.NOT_FOUND.code());
                            send(context, page, NOT_KEPT);
                        },
                        () -> notFound(context)))
                .onFailure(context::fail);
    }

    private static Optional<String> fileFor(String path, RoutingContext context) {
        if (path.equals("/")) {
            return Optional.of(PAGE);
        }
        if (path.indexOf('.', path.lastIndexOf('/')) >= 0) {
            return Optional.of(path);
        }
        return isRead(context) && goesToAPage(context) && !path.startsWith(ASSETS)
                ? Optional.of(PAGE)
                : Optional.empty();
    }

    private static void send(RoutingContext context, BuiltFile file, String caching) {
        Visit.of(context).route(ROUTE);
        HttpServerResponse response = context.response();
        if (!isRead(context)) {
            response.putHeader("Allow", "GET, HEAD");
            UnreadBody.refuse(context, CommonProblem.METHOD_NOT_ALLOWED, "The dashboard is read with GET.");
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, file.mediaType()).putHeader(HttpHeaders.CACHE_CONTROL, caching);
        Buffer content = negotiate(context, file);
        if (context.request().method() == HttpMethod.HEAD) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(content.length()))
                    .end();
        } else {
            response.end(content);
        }
    }

    /** Takes the smallest form that the client understands, and says which. */
    private static Buffer negotiate(RoutingContext context, BuiltFile file) {
        Map<String, Buffer> compressed = file.compressed();
        if (compressed.isEmpty()) {
            return file.content();
        }
        context.response().headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        var understood = context.parsedHeaders().acceptEncoding();
        for (String coding : CODINGS) {
            Buffer content = compressed.get(coding);
            if (content != null
                    && understood.stream()
                            .anyMatch(entry -> entry.value().equalsIgnoreCase(coding) && entry.weight() > 0)) {
                context.response().putHeader(HttpHeaders.CONTENT_ENCODING, coding);
                return content;
            }
        }
        return file.content();
    }

    private static boolean isRead(RoutingContext context) {
        HttpMethod method = context.request().method();
        return method == HttpMethod.GET || method == HttpMethod.HEAD;
    }

    private static boolean goesToAPage(RoutingContext context) {
        return context.parsedHeaders().accept().stream()
                .anyMatch(entry -> entry.value().equalsIgnoreCase("text/html"));
    }

    private static void notFound(RoutingContext context) {
        UnreadBody.refuse(context, CommonProblem.NOT_FOUND, "There is nothing at this address.");
    }
}
