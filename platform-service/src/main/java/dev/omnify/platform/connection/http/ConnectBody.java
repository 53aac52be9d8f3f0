package dev.omnify.platform.connection.http;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotEmpty;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What it takes to connect. */
@RegisterForReflection
record ConnectBody(
        @NotEmpty @Schema(description = "By the vendor's names; for GoHighLevel accessToken and locationId")
        Map<String, String> credentials,

        @Schema(description = "In place of the vendor's own address, one of those that the operator allows") @Nullable String baseUrl) {
    @Override
    public String toString() {
        return "ConnectBody[baseUrl=" + baseUrl + "]";
    }
}
