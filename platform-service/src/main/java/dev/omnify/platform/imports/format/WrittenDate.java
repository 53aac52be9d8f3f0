package dev.omnify.platform.imports.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day as a person or a program wrote it, before it is known whether the day or the month comes first.
 *
 * @param shape how it is written
 * @param first the first of three numbers; year, month and day in this order unless the shape is
 *     {@link Shape#YEAR_LAST}
 * @param time the time of day, null when there is none
 * @param zone the zone or offset written with it, null when there is none
 */
record WrittenDate(
        Shape shape,
        int first,
        int second,
        int third,
        boolean padded,
        @Nullable LocalTime time,
        @Nullable ZoneId zone) {

    /** How a date may be written. */
    enum Shape {
        YEAR_FIRST("yyyy-MM-dd"),
        YEAR_LAST("d/M/yyyy"),
        MONTH_NAMED("d MMM yyyy"),
        COMPACT("yyyyMMdd");

        private final String pattern;

        Shape(String pattern) {
            this.pattern = pattern;
        }

        String pattern() {
            return pattern;
        }
    }

    private static final String REST = "(?:(?:[T ]|, ?)\\s*(.+))?";
    private static final Pattern NUMERIC =
            Pattern.compile("(\\d{1,4})\\s?([/.\\-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{1,4})\\.?" + REST);
    private static final Pattern DAY_MONTH_NAME = Pattern.compile(
            "(?:\\p{L}{2,10}\\.?,? )?(\\d{1,2})(?:st|nd|rd|th|\\.)?[ \\-/]?(?:de |of )?(\\p{L}{3,10})\\.?,?[ \\-/]?(?:de )?(\\d{4}|\\d{2})"
                    + REST);
    private static final Pattern MONTH_NAME_DAY =
            Pattern.compile("(?:\\p{L}{3,9},? )?(\\p{L}{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})" + REST);
    private static final Pattern COMPACTED =
            Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:[T ]?(\\d{4,6})(Z)?)?");
    private static final Pattern CLOCK = Pattern.compile(
            "(?:at )?(\\d{1,2})[:.h](\\d{2})(?:[:.](\\d{2})(?:[.,](\\d{1,9}))?)?\\s*(?:([AaPp])\\.?[Mm]\\.?)?\\s*(.*)");
    private static final Pattern OFFSET = Pattern.compile("(?:UTC|GMT)?([+-])(\\d{2}):?(\\d{2})?");
    private static final List<String> MONTHS = List.of(
            "jan januar january janvier janv enero ene gennaio gen januari",
            "feb februar february février fevrier févr fevr febrero febbraio februari",
            "mar mär märz maerz march mars marzo maart mrz mrt",
            "apr april avril avr abril abr aprile",
            "may mai mayo maggio mag mei",
            "jun juni june juin junio giugno giu",
            "jul juli july juillet juil julio luglio lug",
            "aug august août aout agosto ago augustus",
            "sep sept september septembre septiembre settembre set",
            "oct okt october oktober octobre octubre ottobre ott",
            "nov november novembre noviembre",
            "dec dez december dezember décembre decembre déc diciembre dicembre dic");

    /** The date in a cell; empty when it is none that we know of. */
    static Optional<WrittenDate> read(String cell) {
        if (cell.length() > 64 || cell.length() < 6) {
            return Optional.empty();
        }
        try {
            Matcher numeric = NUMERIC.matcher(cell);
            if (numeric.matches()) {
                return numeric(numeric);
            }
            Matcher compact = COMPACTED.matcher(cell);
            if (compact.matches()) {
                return compact(compact);
            }
            Matcher dayFirst = DAY_MONTH_NAME.matcher(cell);
            if (dayFirst.matches()) {
                return named(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1), dayFirst.group(4));
            }
            Matcher monthFirst = MONTH_NAME_DAY.matcher(cell);
            if (monthFirst.matches()) {
                return named(monthFirst.group(3), monthFirst.group(1), monthFirst.group(2), monthFirst.group(4));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** The day it names; empty when there is no such day in a year from 1970 to 2100. */
    Optional<LocalDate> day(boolean monthFirst) {
        int year = shape == Shape.YEAR_LAST ? third : first;
        int month = shape == Shape.YEAR_LAST ? (monthFirst ? first : second) : second;
        int day = shape == Shape.YEAR_LAST ? (monthFirst ? second : first) : third;
        if (year < 1970 || year > 2100 || month < 1 || month > 12 || day < 1) {
            return Optional.empty();
        }
        var start = LocalDate.of(year, month, 1);
        return day > start.lengthOfMonth() ? Optional.empty() : Optional.of(start.withDayOfMonth(day));
    }

    private static Optional<WrittenDate> numeric(Matcher match) {
        String first = match.group(1);
        String last = match.group(4);
        boolean yearFirst = first.length() == 4;
        if (first.length() == 3 || last.length() == 3 || yearFirst && last.length() > 2) {
            return Optional.empty();
        }
        int third = yearFirst ? Integer.parseInt(last) : year(last);
        boolean padded = first.startsWith("0") || match.group(3).startsWith("0");
        return finish(
                new WrittenDate(
                        yearFirst ? Shape.YEAR_FIRST : Shape.YEAR_LAST,
                        Integer.parseInt(first),
                        Integer.parseInt(match.group(3)),
                        third,
                        padded,
                        null,
                        null),
                match.group(5));
    }

    private static Optional<WrittenDate> compact(Matcher match) {
        String clock = match.group(4);
        String rest = clock == null
                ? null
                : clock.substring(0, 2) + ":" + clock.substring(2, 4)
                        + (clock.length() == 6 ? ":" + clock.substring(4) : "") + (match.group(5) == null ? "" : "Z");
        return finish(
                new WrittenDate(
                        Shape.COMPACT,
                        Integer.parseInt(match.group(1)),
                        Integer.parseInt(match.group(2)),
                        Integer.parseInt(match.group(3)),
                        true,
                        null,
                        null),
                rest);
    }

    private static Optional<WrittenDate> named(String year, String month, String day, @Nullable String rest) {
        int number = monthNumber(month.toLowerCase(Locale.ROOT));
        return number == 0
                ? Optional.empty()
                : finish(
                        new WrittenDate(
                                Shape.MONTH_NAMED, year(year), number, Integer.parseInt(day), false, null, null),
                        rest);
    }

    private static Optional<WrittenDate> finish(WrittenDate date, @Nullable String rest) {
        if (rest == null || rest.isBlank()) {
            return Optional.of(date);
        }
        Matcher clock = CLOCK.matcher(rest.strip());
        if (!clock.matches()) {
            return Optional.empty();
        }
        String zoneText = clock.group(6);
        if (zoneText.isBlank()) {
            return Optional.of(date.at(time(clock), null));
        }
        return zone(zoneText.strip()).map(zone -> date.at(time(clock), zone));
    }

    private WrittenDate at(LocalTime newTime, @Nullable ZoneId newZone) {
        return new WrittenDate(shape, first, second, third, padded, newTime, newZone);
    }

    private static LocalTime time(Matcher clock) {
        int hour = Integer.parseInt(clock.group(1));
        String half = clock.group(5);
        if (half != null) {
            hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        int second = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
        String fraction = clock.group(4);
        int nano = fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
        return LocalTime.of(hour, Integer.parseInt(clock.group(2)), Math.min(second, 59), nano);
    }

    private static Optional<ZoneId> zone(String text) {
        Matcher offset = OFFSET.matcher(text);
        if (offset.matches()) {
            int minutes = Integer.parseInt(offset.group(2)) * 60
                    + (offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3)));
            return Optional.of(ZoneOffset.ofTotalSeconds((offset.group(1).equals("-") ? -60 : 60) * minutes));
        }
        return switch (text) {
            case "Z", "z", "UTC", "GMT", "(UTC)" -> Optional.of(ZoneOffset.UTC);
            case "EST", "EDT", "ET" -> Optional.of(ZoneId.of("America/New_York"));
            case "CST", "CDT" -> Optional.of(ZoneId.of("America/Chicago"));
            case "MST", "MDT" -> Optional.of(ZoneId.of("America/Denver"));
            case "PST", "PDT" -> Optional.of(ZoneId.of("America/Los_Angeles"));
            case "BST" -> Optional.of(ZoneId.of("Europe/London"));
            case "CET", "CEST", "MEZ" -> Optional.of(ZoneId.of("Europe/Berlin"));
            default -> text.contains("/") ? Optional.of(ZoneId.of(text)) : Optional.empty();
        };
    }

    private static int year(String text) {
        int year = Integer.parseInt(text);
        return text.length() > 2 ? year : year + (year < 70 ? 2000 : 1900);
    }

    private static int monthNumber(String name) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (List.of(MONTHS.get(i).split(" ")).contains(name)) {
                return i + 1;
            }
        }
        return 0;
    }
}
