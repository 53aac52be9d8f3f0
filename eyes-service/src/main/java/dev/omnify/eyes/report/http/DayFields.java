package dev.omnify.eyes.report.http;

import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.FieldError;
import dev.omnify.kit.ProblemException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the days of a request strictly, as YYYY-MM-DD from 1970 on, and gathers what is wrong with them. */
final class DayFields {
    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final LocalDate FIRST = LocalDate.EPOCH;

    private final List<FieldError> errors = new ArrayList<>();

    /** The day; null when there is none, or none that can be. */
    @Nullable LocalDate read(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        LocalDate day = day(text);
        if (day == null || day.isBefore(FIRST)) {
            errors.add(new FieldError(field, "day", "A day is written YYYY-MM-DD, from " + FIRST + " on."));
            return null;
        }
        return day;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return FORM.matcher(text).matches() ? LocalDate.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Finds fault with the field unless its day is before the other one. */
    void inOrder(String field, @Nullable LocalDate first, @Nullable LocalDate second) {
        if (first != null && second != null && !first.isBefore(second)) {
            errors.add(new FieldError(field, "order", "train must be before test."));
        }
    }

    /** Throws {@code validation-failed} when anything was wrong. */
    void refuseErrors() {
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonProblem.VALIDATION_FAILED, "The request has fields that do not fit.")
                    .with(errors);
        }
    }
}
