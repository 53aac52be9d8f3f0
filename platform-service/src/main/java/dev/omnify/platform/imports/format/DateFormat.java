package dev.omnify.platform.imports.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * How a file writes its dates.
 *
 * @param kind what a cell is
 * @param monthFirst for days with the year last: whether the month comes before the day
 * @param text the format as people are shown it
 */
public record DateFormat(Kind kind, boolean monthFirst, String text) {
    /** What a date cell is. */
    public enum Kind {
        CALENDAR,
        EPOCH_SECONDS,
        EPOCH_MILLIS,
        /** Days since 1899-12-30 with the time as a fraction, as spreadsheets keep it. */
        SPREADSHEET
    }

    private static final LocalDate SPREADSHEET_ZERO = LocalDate.of(1899, 12, 30);
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    private static final BigDecimal EARLIEST_SECOND = BigDecimal.valueOf(100_000_000L);
    private static final BigDecimal LATEST_SECOND = BigDecimal.valueOf(4_102_444_800L);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /**
     * When the cell says.
     *
     * @param local the zone that a time without one is meant in
     * @param target the zone whose day counts
     */
    public Optional<When> parse(String cell, ZoneId local, ZoneId target) {
        return switch (kind) {
            case CALENDAR -> WrittenDate.read(cell).flatMap(date -> when(date, local, target));
            case EPOCH_SECONDS -> seconds(cell).map(second -> when(second, target));
            case EPOCH_MILLIS ->
                number(cell)
                        .map(millis -> millis.divide(THOUSAND, 3, RoundingMode.DOWN))
                        .filter(DateFormat::isSecond)
                        .map(second -> when(second, target));
            case SPREADSHEET -> number(cell).filter(DateFormat::isSerial).map(serial -> serial(serial, local, target));
        };
    }

    /**
     * The format that a caller names: a pattern such as {@code dd/MM/yyyy HH:mm}, of which only the order of day and
     * month matters, or {@code iso}, {@code epoch}, {@code epoch-millis}, {@code spreadsheet}. Empty when it is none of
     * these.
     */
    public static Optional<DateFormat> named(String name) {
        String text = name.strip();
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "iso" -> Optional.of(new DateFormat(Kind.CALENDAR, false, "yyyy-MM-dd"));
            case "epoch", "epoch-seconds", "unix" -> Optional.of(new DateFormat(Kind.EPOCH_SECONDS, false, text));
            case "epoch-millis" -> Optional.of(new DateFormat(Kind.EPOCH_MILLIS, false, text));
            case "spreadsheet", "excel" -> Optional.of(new DateFormat(Kind.SPREADSHEET, false, text));
            default -> pattern(text);
        };
    }

    static Optional<BigDecimal> number(String cell) {
        if (cell.isEmpty() || cell.length() > 24) {
            return Optional.empty();
        }
        for (int i = 0; i < cell.length(); i++) {
            char here = cell.charAt(i);
            if ((here < '0' || here > '9') && here != '.' && here != ',') {
                return Optional.empty();
            }
        }
        var point = NumberStyle.POINT.parse(cell);
        if (point.isPresent() && isSerial(point.get())) {
            return point;
        }
        var comma = NumberStyle.COMMA.parse(cell);
        return comma.isPresent() && isSerial(comma.get()) ? comma : point.or(() -> comma);
    }

    static boolean isSecond(BigDecimal value) {
        return value.compareTo(EARLIEST_SECOND) >= 0 && value.compareTo(LATEST_SECOND) <= 0;
    }

    static boolean isSerial(BigDecimal value) {
        return value.compareTo(BigDecimal.valueOf(25_569)) >= 0 && value.compareTo(BigDecimal.valueOf(73_050)) <= 0;
    }

    private static Optional<DateFormat> pattern(String text) {
        int month = text.indexOf('M');
        int day = text.indexOf('d');
        boolean known = month >= 0 && day >= 0 && text.indexOf('y') >= 0;
        return known ? Optional.of(new DateFormat(Kind.CALENDAR, month < day, text)) : Optional.empty();
    }

    private static Optional<BigDecimal> seconds(String cell) {
        return number(cell).filter(DateFormat::isSecond);
    }

    private Optional<When> when(WrittenDate date, ZoneId local, ZoneId target) {
        return date.day(monthFirst).map(day -> when(date, day, local, target));
    }

    private static When when(WrittenDate date, LocalDate day, ZoneId local, ZoneId target) {
        var time = date.time();
        if (time == null) {
            return new When(day.atStartOfDay(target).toInstant(), day);
        }
        var zone = date.zone();
        var at = day.atTime(time).atZone(zone == null ? local : zone).toInstant();
        return new When(at, LocalDate.ofInstant(at, target));
    }

    private static When when(BigDecimal second, ZoneId target) {
        var at = Instant.ofEpochMilli(second.movePointRight(3).longValue());
        return new When(at, LocalDate.ofInstant(at, target));
    }

    private static When serial(BigDecimal serial, ZoneId local, ZoneId target) {
        long days = serial.longValue();
        var day = SPREADSHEET_ZERO.plusDays(days);
        var fraction = serial.subtract(BigDecimal.valueOf(days));
        if (fraction.signum() == 0) {
            return new When(day.atStartOfDay(target).toInstant(), day);
        }
        long second = fraction.multiply(SECONDS_A_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        var at = day.atTime(LocalTime.ofSecondOfDay(Math.min(second, 86_399)))
                .atZone(local)
                .toInstant();
        return new When(at, LocalDate.ofInstant(at, target));
    }
}
