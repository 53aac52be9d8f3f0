package dev.omnify.local.sandbox.gohighlevel.data;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The locations as they are today: with the records up to a fixed day, or up to yesterday (in UTC) whatever day it is.
 */
public final class Locations {
    private final List<LocationPlan> plans;
    private final Optional<LocalDate> fixedLastDay;
    private final Clock clock;
    private final Map<String, Dated> made = new ConcurrentHashMap<>();

    /** A location with the day of its last records. */
    private record Dated(Location location, LocalDate lastDay) {}

    /** The locations of these plans. */
    public Locations(List<LocationPlan> plans, Optional<LocalDate> fixedLastDay, Clock clock) {
        this.plans = List.copyOf(plans);
        this.fixedLastDay = fixedLastDay;
        this.clock = clock;
    }

    /** The location of that id. After midnight it has a day more, and still what was changed in it. */
    public Location get(String id) {
        var lastDay = fixedLastDay.orElseGet(
                () -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1));
        return made.compute(
                        id,
                        (any, known) ->
                                known != null && known.lastDay().equals(lastDay) ? known : later(id, lastDay, known))
                .location();
    }

    private Dated later(String id, LocalDate lastDay, @Nullable Dated known) {
        var plan = plans.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow();
        var location = LocationGenerator.generate(plan, lastDay);
        if (known != null) {
            location.takeOver(known.location());
        }
        return new Dated(location, lastDay);
    }

    /** Forgets every change. */
    public void reset() {
        made.clear();
    }
}
