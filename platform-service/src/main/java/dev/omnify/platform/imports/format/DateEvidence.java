package dev.omnify.platform.imports.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Collects, over the cells of a date column, how its dates are written. Whether the day or the month comes first is
 * decided by any number above 12; failing that by which reading makes the dates follow each other more closely, because
 * exports are mostly in order of time; failing that by habit: unpadded numbers are American spreadsheets', padded ones
 * European.
 */
public final class DateEvidence {
    private static final double CLOSER = 2;

    private long cells;
    private long calendar;
    private long seconds;
    private long millis;
    private long serials;
    private long yearLast;
    private long firstAbove12;
    private long secondAbove12;
    private long padded;
    private long slashes;
    private double dayFirstPath;
    private double monthFirstPath;
    private @Nullable LocalDate previousDayFirst;
    private @Nullable LocalDate previousMonthFirst;
    private @Nullable WrittenDate sample;
    private boolean timed;

    /** Looks at one cell; blanks say nothing. */
    public void add(String cell) {
        if (cell.isBlank()) {
            return;
        }
        cells++;
        var written = WrittenDate.read(cell);
        if (written.isPresent() && plausible(written.get())) {
            calendar(written.get(), cell);
            return;
        }
        DateFormat.number(cell).ifPresent(this::number);
    }

    /** Share of the cells that can be read as a date, 0 when there was none. */
    public double share() {
        return cells == 0 ? 0 : Math.max(calendar, numbers()) / (double) cells;
    }

    /** Whether a calendar date (not only a number that might be one) was seen in most cells. */
    public boolean calendarDates() {
        return cells > 0 && calendar >= cells * 0.9;
    }

    /** Whether nothing but habit or the order of the rows tells the day from the month. */
    public boolean ambiguous() {
        return yearLast > 0 && firstAbove12 == 0 && secondAbove12 == 0 && slashes > 0;
    }

    /** Whether some dates can only be day first and others only month first. */
    public boolean mixed() {
        return firstAbove12 > 0 && secondAbove12 > 0;
    }

    /** The format that reads most of the cells. */
    public DateFormat format() {
        if (numbers() > calendar) {
            if (seconds >= millis && seconds >= serials) {
                return new DateFormat(DateFormat.Kind.EPOCH_SECONDS, false, "epoch-seconds");
            }
            return millis >= serials
                    ? new DateFormat(DateFormat.Kind.EPOCH_MILLIS, false, "epoch-millis")
                    : new DateFormat(DateFormat.Kind.SPREADSHEET, false, "spreadsheet");
        }
        boolean monthFirst = monthFirst();
        return new DateFormat(DateFormat.Kind.CALENDAR, monthFirst, text(monthFirst));
    }

    private long numbers() {
        return Math.max(seconds, Math.max(millis, serials));
    }

    private static boolean plausible(WrittenDate date) {
        return date.day(false).isPresent() || date.day(true).isPresent();
    }

    private void calendar(WrittenDate date, String cell) {
        calendar++;
        timed |= date.time() != null;
        if (sample == null || date.shape() == WrittenDate.Shape.YEAR_LAST) {
            sample = date;
        }
        if (date.shape() == WrittenDate.Shape.YEAR_LAST) {
            yearLast++;
            firstAbove12 += date.first() > 12 ? 1 : 0;
            secondAbove12 += date.second() > 12 ? 1 : 0;
            padded += date.padded() ? 1 : 0;
            slashes += cell.indexOf('.') > 0 && cell.indexOf('.') < 4 ? 0 : 1;
            walk(date);
        }
    }

    private void walk(WrittenDate date) {
        var dayFirst = date.day(false);
        var monthFirst = date.day(true);
        if (dayFirst.isEmpty() || monthFirst.isEmpty()) {
            return;
        }
        if (previousDayFirst != null && previousMonthFirst != null) {
            dayFirstPath += Math.abs(dayFirst.get().toEpochDay() - previousDayFirst.toEpochDay());
            monthFirstPath += Math.abs(monthFirst.get().toEpochDay() - previousMonthFirst.toEpochDay());
        }
        previousDayFirst = dayFirst.get();
        previousMonthFirst = monthFirst.get();
    }

    private void number(BigDecimal value) {
        seconds += DateFormat.isSecond(value) ? 1 : 0;
        millis += DateFormat.isSecond(value.movePointLeft(3)) ? 1 : 0;
        serials += DateFormat.isSerial(value) ? 1 : 0;
    }

    private boolean monthFirst() {
        if (firstAbove12 != secondAbove12) {
            return secondAbove12 > firstAbove12;
        }
        if (slashes == 0) {
            return false;
        }
        if (dayFirstPath > monthFirstPath * CLOSER) {
            return true;
        }
        if (monthFirstPath > dayFirstPath * CLOSER) {
            return false;
        }
        return padded == 0;
    }

    private String text(boolean monthFirst) {
        if (sample == null) {
            return "yyyy-MM-dd";
        }
        String day = sample.shape() == WrittenDate.Shape.YEAR_LAST && monthFirst
                ? "M/d/yyyy"
                : sample.shape().pattern();
        return timed ? day + " H:mm" : day;
    }
}
