package dev.omnify.local.sandbox.gohighlevel.data;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A contact of a location.
 *
 * @param number its place in the location; orders refer to it
 * @param dateAdded milliseconds of the epoch
 * @param dateUpdated milliseconds of the epoch
 * @param dnd whether nothing at all may be sent
 * @param dndSettings channel ({@code Email}, {@code SMS}, …) to {@code active} (blocked), {@code inactive} or
 *     {@code permanent}; channels never touched are missing
 */
public record Contact(
        int number,
        String id,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String city,
        @Nullable String country,
        @Nullable String source,
        List<String> tags,
        boolean dnd,
        Map<String, String> dndSettings,
        long dateAdded,
        long dateUpdated) {
    public Contact {
        tags = List.copyOf(tags);
        dndSettings = Map.copyOf(dndSettings);
    }

    /** First and last name together. */
    public String name() {
        return ((firstName == null ? "" : firstName) + " " + (lastName == null ? "" : lastName)).strip();
    }

    /** The same contact at another place in its location. */
    Contact numbered(int place) {
        return new Contact(
                place,
                id,
                firstName,
                lastName,
                email,
                phone,
                city,
                country,
                source,
                tags,
                dnd,
                dndSettings,
                dateAdded,
                dateUpdated);
    }

    /** The same contact with other tags. */
    public Contact withTags(List<String> newTags, long now) {
        return new Contact(
                number,
                id,
                firstName,
                lastName,
                email,
                phone,
                city,
                country,
                source,
                newTags,
                dnd,
                dndSettings,
                dateAdded,
                now);
    }
}
