package dev.omnify.platform.imports;

import dev.omnify.kit.TenantId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Files in memory. */
public final class InMemoryUploadStore implements UploadStore {
    private final Map<String, byte[]> files = new TreeMap<>();

    /** Puts a file in. */
    public void put(TenantId tenant, String id, byte[] bytes) {
        files.put(tenant + "/" + id, bytes);
    }

    /** A file as text, empty when there is none. */
    public String text(TenantId tenant, String id) {
        return new String(files.getOrDefault(tenant + "/" + id, new byte[0]), StandardCharsets.UTF_8);
    }

    /** Which files there are. */
    public Set<String> names() {
        return files.keySet();
    }

    @Override
    public Upload begin(TenantId tenant, String id, Instant expiresAt) {
        var bytes = new ByteArrayOutputStream();
        return new Upload() {
            @Override
            public OutputStream stream() {
                return bytes;
            }

            @Override
            public void commit() {
                put(tenant, id, bytes.toByteArray());
            }

            @Override
            public void close() {
                bytes.reset();
            }
        };
    }

    @Override
    public Optional<InputStream> open(TenantId tenant, String id) {
        return Optional.ofNullable(files.get(tenant + "/" + id)).map(ByteArrayInputStream::new);
    }

    @Override
    public void delete(TenantId tenant, String id) {
        files.remove(tenant + "/" + id);
    }
}
