package dev.omnify.local.mongod;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A version of MongoDB, such as 6.0.5. Data belongs to a series, such as 6.0. A program may open data of the series
 * before its own and never that of a newer one; data that keeps to its series is opened by whatever comes later.
 */
public record MongodVersion(int major, int minor, int patch) implements Comparable<MongodVersion> {

    private static final Pattern TEXT = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)");
    private static final Comparator<MongodVersion> SERIES =
            Comparator.comparingInt(MongodVersion::major).thenComparingInt(MongodVersion::minor);

    /** The first version that a text names, such as the answer to {@code mongod --version}. */
    public static Optional<MongodVersion> in(String text) {
        var found = TEXT.matcher(text);
        return found.find()
                ? Optional.of(new MongodVersion(
                        Integer.parseInt(found.group(1)),
                        Integer.parseInt(found.group(2)),
                        Integer.parseInt(found.group(3))))
                : Optional.empty();
    }

    /** The series, such as 6.0. */
    public String series() {
        return major + "." + minor;
    }

    /** Whether both are of one series. */
    public boolean isOfSeriesOf(MongodVersion other) {
        return SERIES.compare(this, other) == 0;
    }

    @Override
    public int compareTo(MongodVersion other) {
        return SERIES.thenComparingInt(MongodVersion::patch).compare(this, other);
    }

    @Override
    public String toString() {
        return series() + "." + patch;
    }
}
