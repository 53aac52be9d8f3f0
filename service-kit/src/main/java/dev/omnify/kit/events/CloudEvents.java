package dev.omnify.kit.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.omnify.kit.TenantId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * How an event is written: in the document that caused it, and on the wire as CloudEvents 1.0 JSON with the extension
 * {@code tenantid}.
 */
public final class CloudEvents {
    /** The media type on the wire. */
    public static final String CONTENT_TYPE = "application/cloudevents+json";

    static final String ID = "id";

    private static final String TYPE = "type";
    private static final String SUBJECT = "subject";
    private static final String TIME = "time";
    private static final String TENANT = "tenantid";
    private static final String DATA = "data";
    private static final TypeReference<Map<String, @Nullable Object>> FIELDS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private CloudEvents() {}

    /** An event and the tenant that it belongs to. */
    record Received(TenantId tenant, DomainEvent event) {}

    /**
     * The event as it waits in the document that caused it; its data are JSON text, so that no name in them matters.
     */
    public static Document document(TenantId tenant, DomainEvent event) {
        return new Document(ID, event.id())
                .append(TYPE, event.type())
                .append(SUBJECT, event.subject())
                .append(TIME, event.time().toString())
                .append(TENANT, tenant.value())
                .append(DATA, text(event.data()));
    }

    /** What {@link #document} wrote. */
    static Received read(Document document) {
        try {
            var data = JSON.readValue(document.getString(DATA), FIELDS);
            var event = new DomainEvent(
                    document.getString(ID),
                    document.getString(TYPE),
                    document.getString(SUBJECT),
                    Instant.parse(document.getString(TIME)),
                    data);
            return new Received(TenantId.of(document.getString(TENANT)), event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no event: " + document.getString(ID), e);
        }
    }

    /** The event on the wire. {@code source} is a slash and the service's name. */
    public static String json(TenantId tenant, DomainEvent event, String source) {
        var envelope = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put(ID, event.id())
                .put("source", source)
                .put(TYPE, event.type())
                .put(SUBJECT, event.subject())
                .put(TIME, event.time().toString())
                .put("datacontenttype", "application/json")
                .put(TENANT, tenant.value());
        return text(envelope.set(DATA, JSON.valueToTree(event.data())));
    }

    /** What {@link #json} wrote; {@link IllegalArgumentException} when it is no event of ours. */
    static Received parse(byte[] body) {
        try {
            var envelope = JSON.readTree(body);
            var data = envelope.path(DATA).isObject()
                    ? JSON.convertValue(envelope.path(DATA), FIELDS)
                    : Map.<String, @Nullable Object>of();
            var event = new DomainEvent(
                    field(envelope, ID),
                    field(envelope, TYPE),
                    field(envelope, SUBJECT),
                    Instant.parse(field(envelope, TIME)),
                    data);
            return new Received(TenantId.of(field(envelope, TENANT)), event);
        } catch (IOException | DateTimeException e) {
            throw new IllegalArgumentException("no event: " + e.getMessage(), e);
        }
    }

    static Received parse(String body) {
        return parse(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String field(JsonNode envelope, String name) {
        var field = envelope.path(name);
        if (!field.isTextual()) {
            throw new IllegalArgumentException("no event: " + name + " is missing");
        }
        return field.textValue();
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an event's data must be what JSON can hold", e);
        }
    }
}
