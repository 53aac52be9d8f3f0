package dev.omnify.eyes.analysis.segment;

import dev.omnify.kit.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Customers that resemble each other.
 *
 * @param number 0, 1, … ; by value, the most valuable first
 * @param name whose every claim is true of at least 90 % of its customers, no two alike
 * @param size customers
 * @param share of all customers, those in no segment included
 * @param value net spend of its customers in the last 365 days, minor units
 * @param typical of all its customers
 * @param tested what is typical of those that a test of churn covers; null when it covers none
 * @param lapsed its other customers
 * @param winBackValue what a year of the lapsed ones would be worth, minor units
 */
public record Segment(
        int number,
        Phrase name,
        int size,
        double share,
        long value,
        Typical typical,
        @Nullable Typical tested,
        int lapsed,
        long winBackValue) {}
