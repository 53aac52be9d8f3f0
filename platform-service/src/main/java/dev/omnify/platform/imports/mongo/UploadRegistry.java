package dev.omnify.platform.imports.mongo;

import com.mongodb.MongoException;
import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSUploadStream;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.crypto.StreamCipher;
import dev.omnify.kit.mongo.AcrossTenants;
import dev.omnify.kit.mongo.Registries;
import dev.omnify.platform.imports.UploadStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.BsonString;
import org.bson.Document;
import org.jboss.logging.Logger;

/**
 * Files in GridFS, in chunks of 255 KB, encrypted under their tenant's key. A file's id begins with its tenant. Beside
 * it, in {@code uploads}, stands until when it is kept and whether it is whole: this entry is written before the first
 * byte, so that what a crash leaves behind is found and removed.
 */
@ApplicationScoped
@AcrossTenants("GridFS has collections of its own, and the sweep of expired files is for all tenants")
class UploadRegistry implements UploadStore {
    private static final Logger LOG = Logger.getLogger(UploadRegistry.class);
    private static final String EXPIRES = "expiresAt";
    private static final String WHOLE = "whole";
    private static final String ID = "_id";

    private final Registries registries;
    private final StreamCipher cipher;
    private final Clock clock;

    UploadRegistry(Registries registries, StreamCipher cipher, Clock clock) {
        this.registries = registries;
        this.cipher = cipher;
        this.clock = clock;
    }

    @Override
    public Upload begin(TenantId tenant, String id, Instant expiresAt) throws IOException {
        String key = key(tenant, id);
        remove(key);
        var entry = new Document(ID, key)
                .append("tenantId", tenant.value())
                .append(EXPIRES, Date.from(expiresAt))
                .append(WHOLE, false);
        entries().replaceOne(Filters.eq(ID, key), entry, new ReplaceOptions().upsert(true));
        var raw = bucket().openUploadStream(new BsonString(key), key, new GridFSUploadOptions());
        return new GridFsUpload(key, raw, cipher.encrypt(tenant, new KeptOpen(raw)));
    }

    @Override
    public Optional<InputStream> open(TenantId tenant, String id) throws IOException {
        String key = key(tenant, id);
        var entry = entries().find(Filters.eq(ID, key)).first();
        boolean there = entry != null
                && entry.getBoolean(WHOLE, false)
                && entry.getDate(EXPIRES).toInstant().isAfter(clock.instant());
        return there
                ? Optional.of(
                        cipher.decrypt(tenant, new StoredStream(bucket().openDownloadStream(new BsonString(key)))))
                : Optional.empty();
    }

    @Override
    public void delete(TenantId tenant, String id) {
        remove(key(tenant, id));
    }

    /** Removes all files whose time is over; how many. */
    int sweep() {
        int swept = 0;
        for (Document entry : entries().find(Filters.lte(EXPIRES, Date.from(clock.instant())))) {
            remove(entry.getString(ID));
            swept++;
        }
        return swept;
    }

    private void remove(String key) {
        try {
            bucket().delete(new BsonString(key));
        } catch (MongoGridFSException e) {
            LOG.debugf("no whole file %s; its chunks, if there were any, are gone: %s", key, e.getMessage());
        }
        forget(key);
    }

    private void forget(String key) {
        entries().deleteOne(Filters.eq(ID, key));
    }

    private void markWhole(String key) {
        entries().updateOne(Filters.eq(ID, key), Updates.set(WHOLE, true));
    }

    private GridFSBucket bucket() {
        return GridFSBuckets.create(registries.database(), "files");
    }

    private MongoCollection<Document> entries() {
        return registries.collection("uploads");
    }

    private static String key(TenantId tenant, String id) {
        return tenant.value() + "/" + id;
    }

    /** Tells of a database that went away as every stream tells of its source, so that nobody blames the file. */
    private static final class StoredStream extends FilterInputStream {
        StoredStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (MongoException e) {
                throw new IOException("the stored file cannot be read", e);
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return super.read(bytes, offset, length);
            } catch (MongoException e) {
                throw new IOException("the stored file cannot be read", e);
            }
        }
    }

    /** Ends the cipher's own closing, because closing GridFS' stream is what makes the file whole. */
    private static final class KeptOpen extends FilterOutputStream {
        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private final class GridFsUpload implements Upload {
        private final String key;
        private final GridFSUploadStream raw;
        private final OutputStream encrypted;
        private boolean whole;

        GridFsUpload(String key, GridFSUploadStream raw, OutputStream encrypted) {
            this.key = key;
            this.raw = raw;
            this.encrypted = encrypted;
        }

        @Override
        public OutputStream stream() {
            return encrypted;
        }

        @Override
        public void commit() throws IOException {
            encrypted.close();
            raw.close();
            markWhole(key);
            whole = true;
        }

        @Override
        public void close() {
            if (!whole) {
                raw.abort();
                forget(key);
            }
        }
    }
}
