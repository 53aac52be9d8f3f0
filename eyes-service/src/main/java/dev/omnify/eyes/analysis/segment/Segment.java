package dev.omnify.eyes.analysis.segment;

/**
 * Customers that resemble each other.
 *
 * @param number 0, 1, … ; by value, the most valuable first
 * @param name in plain words, no two alike
 * @param description its figures beside everybody's
 * @param size customers
 * @param share of all customers, those in no segment included
 * @param value net spend of its customers in the last 365 days, minor units
 * @param medianRecencyDays days since the last order
 * @param medianOrders orders ever
 * @param medianSpend net spend ever, minor units
 */
public record Segment(
        int number,
        String name,
        String description,
        int size,
        double share,
        long value,
        double medianRecencyDays,
        double medianOrders,
        long medianSpend) {}
