package dev.omnify.gateway.dashboard;

import io.vertx.core.buffer.Buffer;
import java.util.Map;

/**
 * A file of the dashboard's build.
 *
 * @param mediaType what its name says that it is
 * @param content as it was built
 * @param compressed what the build compressed beforehand, by content coding
 */
record BuiltFile(String mediaType, Buffer content, Map<String, Buffer> compressed) {
    BuiltFile {
        compressed = Map.copyOf(compressed);
    }
}
