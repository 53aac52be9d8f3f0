package dev.omnify.eyes.churn;

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

    /** Its name in the API, such as {@code 30d}. */
    public String label() {
        return days + "d";
    }

    /** What churning means in this window, in words. */
    public String definition() {
        return "no order in the " + days + " days after the cut-off";
    }
}
