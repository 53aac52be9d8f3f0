package dev.omnify.local.sandbox.gohighlevel.data;

import java.time.LocalDate;

/**
 * What a generated location is to be like. Each day's records follow from the plan and that day alone: a location up to
 * a later day has the same records and more.
 *
 * @param contacts how many contacts it has after its first two years; later ones come at nearly the same pace
 * @param firstDay the day of its first contacts
 */
public record LocationPlan(
        String id,
        String name,
        String currency,
        String country,
        String timezone,
        String domain,
        long seed,
        int contacts,
        LocalDate firstDay) {}
