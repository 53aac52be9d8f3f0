package dev.omnify.local.sandbox.gohighlevel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.omnify.local.sandbox.gohighlevel.data.Contact;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What {@code POST /contacts/search} asks. The vendor's description of the body is empty; this follows its help page:
 * {@code locationId} and {@code pageLimit} are required, {@code page} and {@code searchAfter} exclude each other,
 * beyond 10,000 records only {@code searchAfter} leads on. Of its filters, those on dates, e-mail, dnd and tags are
 * here.
 */
record ContactSearch(
        String locationId, int pageLimit, int page, List<JsonNode> searchAfter, Sort sort, Predicate<Contact> filter) {
    private static final int MOST_BY_PAGE = 10_000;

    /** Which time contacts are ordered by, and which way. */
    private record Sort(boolean byUpdate, boolean descending) {}

    static ContactSearch of(JsonNode body) {
        var wrong = new ArrayList<String>();
        if (!body.path("locationId").isTextual()) {
            wrong.add("locationId must be a string");
        }
        int limit = body.path("pageLimit").asInt();
        if (limit < 1) {
            wrong.add("pageLimit must be a positive number");
        } else if (limit > 100) {
            wrong.add("pageLimit must not be greater than 100");
        }
        var after = new ArrayList<JsonNode>();
        body.path("searchAfter").forEach(after::add);
        int page = Math.max(1, body.path("page").asInt(1));
        if (!after.isEmpty() && body.has("page")) {
            wrong.add("page should not exist when searchAfter is given");
        }
        if (!after.isEmpty() && after.size() != 2) {
            wrong.add("searchAfter must contain 2 elements");
        }
        if (page * (long) limit > MOST_BY_PAGE) {
            wrong.add("page times pageLimit must not be greater than " + MOST_BY_PAGE);
        }
        var sort = sort(body.path("sort"), wrong);
        var filter = filters(body.path("filters"), wrong);
        if (!wrong.isEmpty()) {
            throw VendorError.unprocessable(wrong);
        }
        return new ContactSearch(body.path("locationId").asText(), limit, page, after, sort, filter);
    }

    private static Sort sort(JsonNode sort, List<String> wrong) {
        if (sort.isEmpty()) {
            return new Sort(false, true);
        }
        String field = sort.path(0).path("field").asText();
        if (!List.of("dateAdded", "dateUpdated").contains(field)) {
            wrong.add("sort.0.field must be one of the following values: dateAdded, dateUpdated");
        }
        return new Sort(
                field.equals("dateUpdated"),
                !sort.path(0).path("direction").asText().equals("asc"));
    }

    private static Predicate<Contact> filters(JsonNode filters, List<String> wrong) {
        Predicate<Contact> all = contact -> true;
        for (var filter : filters) {
            all = all.and(filter(filter, wrong));
        }
        return all;
    }

    private static Predicate<Contact> filter(JsonNode filter, List<String> wrong) {
        var value = filter.path("value");
        return switch (filter.path("field").asText() + " "
                + filter.path("operator").asText()) {
            case "email eq" ->
                contact -> value.asText().toLowerCase(Locale.ROOT).equals(contact.email());
            case "dnd eq" -> contact -> contact.dnd() == value.asBoolean();
            case "tags contains", "tags eq" -> contact -> contact.tags().contains(value.asText());
            case "dateAdded range" -> range(value, Contact::dateAdded, wrong);
            case "dateUpdated range" -> range(value, Contact::dateUpdated, wrong);
            default -> {
                wrong.add("filters: unsupported field or operator");
                yield contact -> false;
            }
        };
    }

    private interface Time {
        long of(Contact contact);
    }

    private static Predicate<Contact> range(JsonNode value, Time time, List<String> wrong) {
        long from = millis(value.path("gte"), Long.MIN_VALUE, wrong);
        long to = millis(value.path("lte"), Long.MAX_VALUE, wrong);
        return contact -> time.of(contact) >= from && time.of(contact) <= to;
    }

    private static long millis(JsonNode time, long missing, List<String> wrong) {
        if (time.isMissingNode() || time.isNumber()) {
            return time.asLong(missing);
        }
        try {
            return Instant.parse(time.asText()).toEpochMilli();
        } catch (DateTimeParseException e) {
            wrong.add("filters: value must be a date");
            return missing;
        }
    }

    Comparator<Contact> order() {
        var byTime = Comparator.comparingLong(this::sortValue);
        return (sort.descending() ? byTime.reversed() : byTime).thenComparing(Contact::id);
    }

    long sortValue(Contact contact) {
        return sort.byUpdate() ? contact.dateUpdated() : contact.dateAdded();
    }

    List<Contact> page(List<Contact> matching) {
        if (searchAfter.isEmpty()) {
            return matching.stream()
                    .skip((page - 1L) * pageLimit)
                    .limit(pageLimit)
                    .toList();
        }
        return matching.stream().filter(this::isAfter).limit(pageLimit).toList();
    }

    private boolean isAfter(Contact contact) {
        int byTime = Long.compare(sortValue(contact), searchAfter.get(0).asLong());
        int direction = sort.descending() ? -byTime : byTime;
        return direction > 0
                || (direction == 0 && contact.id().compareTo(searchAfter.get(1).asText()) > 0);
    }
}
