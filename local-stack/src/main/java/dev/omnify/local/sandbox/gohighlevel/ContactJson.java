package dev.omnify.local.sandbox.gohighlevel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.omnify.local.sandbox.gohighlevel.data.Contact;
import dev.omnify.local.sandbox.gohighlevel.data.Location;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A contact as the vendor writes it. */
final class ContactJson {
    private ContactJson() {}

    static ObjectNode of(Contact contact, Location location) {
        var json = GoHighLevelApi.object();
        json.put("id", contact.id()).put("locationId", location.plan().id());
        text(json, "contactName", contact.name());
        text(json, "name", contact.name());
        text(json, "firstName", contact.firstName());
        text(json, "lastName", contact.lastName());
        text(json, "firstNameLowerCase", lower(contact.firstName()));
        text(json, "lastNameLowerCase", lower(contact.lastName()));
        text(json, "fullNameLowerCase", lower(contact.name()));
        text(json, "email", contact.email());
        text(json, "emailLowerCase", lower(contact.email()));
        text(json, "phone", contact.phone());
        text(json, "city", contact.city());
        text(json, "country", contact.country());
        text(json, "source", contact.source());
        json.put("timezone", location.plan().timezone());
        json.put("type", contact.tags().contains("customer") ? "customer" : "lead");
        json.put("dnd", contact.dnd());
        var settings = json.putObject("dndSettings");
        contact.dndSettings()
                .forEach((channel, status) -> settings.putObject(channel).put("status", status));
        contact.tags().forEach(json.putArray("tags")::add);
        json.putArray("customFields");
        json.put("dateAdded", Instant.ofEpochMilli(contact.dateAdded()).toString());
        json.put("dateUpdated", Instant.ofEpochMilli(contact.dateUpdated()).toString());
        return json;
    }

    private static void text(ObjectNode json, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            json.put(name, value);
        }
    }

    private static @Nullable String lower(@Nullable String value) {
        return value == null ? null : value.toLowerCase(Locale.ROOT);
    }
}
