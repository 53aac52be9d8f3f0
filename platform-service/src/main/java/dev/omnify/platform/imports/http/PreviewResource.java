package dev.omnify.platform.imports.http;

import dev.omnify.kit.http.Caller;
import dev.omnify.platform.imports.FileImports;
import dev.omnify.platform.imports.Preview;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

@Path(FileImports.ADDRESS + "/preview")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class PreviewResource {
    private final FileImports imports;
    private final Caller caller;

    PreviewResource(FileImports imports, Caller caller) {
        this.imports = imports;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed("imports:write")
    @Operation(summary = "Shows how a file would be read, by its first 256 KB; stores nothing")
    public Preview preview(
            @BeanParam ImportParams params, @HeaderParam("Content-Type") @Nullable String contentType, InputStream body)
            throws IOException {
        return imports.preview(caller.tenant(), params.options(), UploadBody.file(body, contentType));
    }
}
