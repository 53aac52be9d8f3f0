package dev.omnify.platform.connection.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.omnify.platform.connection.PlatformOverview;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A platform and the organization's connections to it; {@code demo} is left out where the operator allows no sandbox.
 */
@RegisterForReflection
record PlatformBody(
        String platform,
        String name,

        @Schema(enumeration = {"not-connected", "connected", "reconnect-needed"})
        String state,

        List<ConnectionBody> connections,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DemoBody demo) {

    /** A sandbox to try the platform with. */
    @RegisterForReflection
    record DemoBody(String baseUrl, Map<String, String> credentials) {}

    static PlatformBody of(PlatformOverview overview) {
        var demo = overview.demo();
        return new PlatformBody(
                overview.platform(),
                overview.name(),
                overview.state(),
                overview.connections().stream().map(ConnectionBody::of).toList(),
                demo == null ? null : new DemoBody(demo.baseUrl(), demo.credentials()));
    }
}
