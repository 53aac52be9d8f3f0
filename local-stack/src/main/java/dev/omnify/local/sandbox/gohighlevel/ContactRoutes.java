package dev.omnify.local.sandbox.gohighlevel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.omnify.local.sandbox.gohighlevel.GoHighLevelApi.Call;
import dev.omnify.local.sandbox.gohighlevel.data.Contact;
import dev.omnify.local.sandbox.gohighlevel.data.Location;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Contacts: the search, the old list, one by id, upsert and tags. */
final class ContactRoutes {
    private static final Comparator<Contact> NEWEST_FIRST =
            Comparator.comparingLong(Contact::dateAdded).reversed().thenComparing(Contact::id);

    private final Clock clock;

    ContactRoutes(Clock clock) {
        this.clock = clock;
    }

    ObjectNode search(Call call) {
        var asked = ContactSearch.of(body(call));
        call.grant().requireLocation(asked.locationId());
        var matching = call.location().sorted(asked.order()).stream()
                .filter(asked.filter())
                .toList();
        var answer = GoHighLevelApi.object();
        var contacts = answer.putArray("contacts");
        asked.page(matching).forEach(contact -> {
            var json = ContactJson.of(contact, call.location());
            json.putArray("searchAfter").add(asked.sortValue(contact)).add(contact.id());
            contacts.add(json);
        });
        return answer.put("total", matching.size())
                .put("traceId", UUID.randomUUID().toString());
    }

    ObjectNode list(Call call) {
        Checks.location(call, "locationId");
        int limit = Checks.number(call.request(), "limit", 20, 1, 100);
        var all = call.location().sorted(NEWEST_FIRST);
        int from = call.request()
                .parameter("startAfterId")
                .map(id -> after(all, id))
                .orElse(0);
        int to = Math.min(all.size(), from + limit);
        var answer = GoHighLevelApi.object();
        var contacts = answer.putArray("contacts");
        all.subList(from, to).forEach(contact -> contacts.add(ContactJson.of(contact, call.location())));
        answer.put("count", all.size());
        var meta = answer.putObject("meta").put("total", all.size());
        if (to > from) {
            var last = all.get(to - 1);
            meta.put("startAfterId", last.id()).put("startAfter", last.dateAdded());
            if (to < all.size()) {
                meta.put("nextPageUrl", nextUrl(call, limit, last));
            }
        }
        return answer;
    }

    private static String nextUrl(Call call, int limit, Contact last) {
        return "https://services.leadconnectorhq.com/contacts/?locationId=%s&limit=%d&startAfter=%d&startAfterId=%s"
                .formatted(call.grant().location(), limit, last.dateAdded(), last.id());
    }

    private static int after(List<Contact> all, String id) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(id)) {
                return i + 1;
            }
        }
        return all.size();
    }

    ObjectNode get(Call call) {
        var answer = GoHighLevelApi.object();
        answer.set("contact", ContactJson.of(contact(call), call.location()));
        return answer.put("traceId", UUID.randomUUID().toString());
    }

    ObjectNode upsert(Call call) {
        var body = body(call);
        if (!body.path("locationId").isTextual()) {
            throw VendorError.unprocessable(List.of("locationId must be a string", "locationId should not be empty"));
        }
        call.grant().requireLocation(body.path("locationId").asText());
        var location = call.location();
        var known = location.match(text(body, "email"), text(body, "phone"));
        Contact stored;
        if (known.isPresent()) {
            stored = merged(known.get(), body);
            location.replace(stored);
        } else {
            stored = location.add((number, id) -> merged(empty(number, id), body));
        }
        var answer = GoHighLevelApi.object().put("new", known.isEmpty());
        answer.set("contact", ContactJson.of(stored, location));
        return answer.put("traceId", UUID.randomUUID().toString());
    }

    ObjectNode addTags(Call call) {
        return changeTags(call, (tags, given) -> tags.addAll(given));
    }

    ObjectNode removeTags(Call call) {
        return changeTags(call, (tags, given) -> given.forEach(tags::remove));
    }

    private interface TagChange {
        void apply(Set<String> tags, List<String> given);
    }

    private ObjectNode changeTags(Call call, TagChange change) {
        var given = strings(body(call).path("tags"));
        if (given.isEmpty()) {
            throw VendorError.unprocessable(List.of("tags should not be empty", "tags must be an array"));
        }
        var contact = contact(call);
        var tags = new LinkedHashSet<>(contact.tags());
        change.apply(tags, given);
        call.location().replace(contact.withTags(new ArrayList<>(tags), clock.millis()));
        var answer = GoHighLevelApi.object();
        tags.forEach(answer.putArray("tags")::add);
        return answer.put("traceId", UUID.randomUUID().toString());
    }

    private static Contact contact(Call call) {
        Location location = call.location();
        return location.find(call.id())
                .orElseThrow(() -> VendorError.badRequest("Contact with id " + call.id() + " not found"));
    }

    private static JsonNode body(Call call) {
        var body = call.request().body();
        if (body == null || !body.isObject()) {
            throw VendorError.badRequest("Unexpected end of JSON input");
        }
        return body;
    }

    private Contact empty(int number, String id) {
        long now = clock.millis();
        return new Contact(
                number, id, null, null, null, null, null, null, "public api", List.of(), false, Map.of(), now, now);
    }

    /** The contact after the request's fields; tags, when given, replace all tags as the vendor warns. */
    private Contact merged(Contact known, JsonNode body) {
        var dnd = new HashMap<>(known.dndSettings());
        body.path("dndSettings")
                .properties()
                .forEach(entry ->
                        dnd.put(entry.getKey(), entry.getValue().path("status").asText("inactive")));
        return new Contact(
                known.number(),
                known.id(),
                or(text(body, "firstName"), known.firstName()),
                or(text(body, "lastName"), known.lastName()),
                or(text(body, "email"), known.email()),
                or(text(body, "phone"), known.phone()),
                or(text(body, "city"), known.city()),
                or(text(body, "country"), known.country()),
                or(text(body, "source"), known.source()),
                body.path("tags").isArray() ? strings(body.path("tags")) : known.tags(),
                body.path("dnd").asBoolean(known.dnd()),
                dnd,
                known.dateAdded(),
                clock.millis());
    }

    private static @Nullable String or(@Nullable String given, @Nullable String known) {
        return given == null ? known : given;
    }

    private static @Nullable String text(JsonNode body, String name) {
        return body.path(name).isTextual() ? body.path(name).asText() : null;
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .toList();
    }
}
