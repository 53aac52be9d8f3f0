package dev.omnify.platform.imports.format;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When something happened.
 *
 * @param day in the organization's time zone
 */
public record When(Instant at, LocalDate day) {}
