package dev.omnify.kit.http.steady;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.Context;
import io.vertx.core.VertxOptions;
import io.vertx.core.spi.VertxTracerFactory;
import io.vertx.core.spi.observability.HttpRequest;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Leaves a request without an address, which is a CONNECT over HTTP/2, without a trace. The tracer fails on it, and
 * what fails while a stream begins counts as a fault of the whole connection, whose other streams would end with it.
 */
@Singleton
public class SteadyTracing implements VertxOptionsCustomizer {
    @Override
    public void accept(VertxOptions options) {
        TracingOptions tracing = options.getTracingOptions();
        VertxTracerFactory factory = tracing == null ? null : tracing.getFactory();
        if (tracing != null && factory != null) {
            tracing.setFactory(own -> steady(factory.tracer(own)));
        }
    }

    private static <I, O> VertxTracer<I, O> steady(VertxTracer<I, O> tracer) {
        return new Steady<>(tracer);
    }

    private record Steady<I, O>(VertxTracer<I, O> tracer) implements VertxTracer<I, O> {
        @Override
        public <R> @Nullable I receiveRequest(
                Context context,
                SpanKind kind,
                TracingPolicy policy,
                R request,
                String operation,
                Iterable<Map.Entry<String, String>> headers,
                TagExtractor<R> tags) {
            return request instanceof HttpRequest http && http.uri() == null
                    ? null
                    : tracer.receiveRequest(context, kind, policy, request, operation, headers, tags);
        }

        @Override
        public <R> void sendResponse(
                Context context, @Nullable R response, I span, @Nullable Throwable failure, TagExtractor<R> tags) {
            tracer.sendResponse(context, response, span, failure, tags);
        }

        @Override
        public <R> O sendRequest(
                Context context,
                SpanKind kind,
                TracingPolicy policy,
                R request,
                String operation,
                BiConsumer<String, String> headers,
                TagExtractor<R> tags) {
            return tracer.sendRequest(context, kind, policy, request, operation, headers, tags);
        }

        @Override
        public <R> void receiveResponse(
                Context context, @Nullable R response, O span, @Nullable Throwable failure, TagExtractor<R> tags) {
            tracer.receiveResponse(context, response, span, failure, tags);
        }

        @Override
        public void close() {
            tracer.close();
        }
    }
}
