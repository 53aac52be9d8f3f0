package dev.omnify.eyes.churn;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.omnify.kit.Phrase;
import java.util.Arrays;

/** How far ahead a risk looks. */
public enum ChurnWindow {
    DAYS_30(30),
    DAYS_60(60),
    DAYS_90(90);

    private final int days;

    ChurnWindow(int days) {
        this.days = days;
    }

    public int days() {
        return days;
    }

    /**
     * The window of a name in the API.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public static ChurnWindow fromString(String label) {
        return Arrays.stream(values())
                .filter(window -> window.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a window: " + label));
    }

    /** Its name in the API, such as {@code 30d}. */
    @JsonValue
    public String label() {
        return days + "d";
    }

    /** What churning means in this window. */
    public Phrase definition() {
        return Phrase.of("no-order-in-window", "days", days);
    }
}
