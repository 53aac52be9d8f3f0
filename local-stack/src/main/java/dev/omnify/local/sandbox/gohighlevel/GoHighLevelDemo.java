package dev.omnify.local.sandbox.gohighlevel;

import dev.omnify.local.sandbox.gohighlevel.data.LocationPlan;
import java.time.LocalDate;
import java.util.List;

/** The generated locations and the credentials that open them. They open nothing else anywhere. */
public final class GoHighLevelDemo {
    /** The day of the first contacts. */
    static final LocalDate FIRST_DAY = LocalDate.of(2024, 11, 1);

    /** 3,000 contacts and nearly 20,000 orders in the first two years, four contacts and fifty orders more a day. */
    public static final String LOCATION = "omnify-demo-location";

    /** Opens {@link #LOCATION} with every scope. */
    public static final String TOKEN = "pit-demo-not-a-secret";

    /** Opens {@link #LOCATION} without any payments or opportunities scope. */
    public static final String CONTACTS_ONLY_TOKEN = "pit-demo-contacts-only-not-a-secret";

    /** 120 contacts and some 800 orders in the first two years, in another currency. */
    public static final String SMALL_LOCATION = "omnify-small-location";

    /** Opens {@link #SMALL_LOCATION} with every scope. */
    public static final String SMALL_TOKEN = "pit-demo-small-not-a-secret";

    static final List<LocationPlan> PLANS = List.of(
            new LocationPlan(
                    LOCATION,
                    "Harbour & Pine (demo)",
                    "USD",
                    "US",
                    "America/Chicago",
                    "harbour-pine.example",
                    20_261_031,
                    3_000,
                    FIRST_DAY),
            new LocationPlan(
                    SMALL_LOCATION,
                    "Little Lantern (demo)",
                    "GBP",
                    "GB",
                    "Europe/London",
                    "little-lantern.example",
                    120,
                    120,
                    FIRST_DAY));

    private GoHighLevelDemo() {}
}
