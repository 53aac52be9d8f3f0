package dev.omnify.platform.imports.http;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Finds the file in a request's body. */
final class UploadBody {
    private UploadBody() {}

    /**
     * The file: the body itself, or its part {@code file} when it has parts. Which kind of file it is, its bytes tell.
     */
    static InputStream file(InputStream body, @Nullable String contentType) throws IOException {
        var sent = new SentStream(body);
        return contentType != null && MultipartFile.isMultipart(contentType)
                ? MultipartFile.in(sent, contentType)
                : sent;
    }
}
