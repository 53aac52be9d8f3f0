package dev.omnify.eyes.report;

/** How an analysis' customers are spread over slices. */
final class ReportLists {
    /** Items of a slice; a page of at most 200 touches two at the most. */
    static final int SLICE = 500;

    private static final int PROFILES_A_SLICE = 200;
    static final String PROFILES = "profiles";

    private ReportLists() {}

    static String atRisk(String window) {
        return "at-risk-" + window;
    }

    static String segment(String id) {
        return "segment-" + id;
    }

    static int profileSlices(int customers) {
        return 1 + customers / PROFILES_A_SLICE;
    }

    static int profileSlice(String customerId, int slices) {
        return Math.floorMod(customerId.hashCode(), slices);
    }
}
