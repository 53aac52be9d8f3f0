package dev.omnify.platform.overview;

import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.FieldError;
import dev.omnify.kit.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** How many days an overview looks at, the day of the last order being the last of them. */
public enum Period {
    MONTH(30),
    QUARTER(90),
    YEAR(365);

    private final int days;

    Period(int days) {
        this.days = days;
    }

    public int days() {
        return days;
    }

    /** The name in requests and answers, such as {@code 30d}. */
    public String text() {
        return days + "d";
    }

    /** The period of this name; {@code validation-failed} when there is none. */
    public static Period of(String text) {
        return Stream.of(values())
                .filter(period -> period.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                                CommonProblem.VALIDATION_FAILED, "The request has a field that does not fit.")
                        .with(List.of(new FieldError("period", "invalid", "period is 30d, 90d or 365d."))));
    }

    /** The days of this period. */
    Span endingOn(LocalDate last) {
        return new Span(last.minusDays(days - 1L), last);
    }

    /** Days from the first to the last, both among them. */
    public record Span(LocalDate from, LocalDate to) {
        boolean has(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }
}
