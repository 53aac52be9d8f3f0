package dev.omnify.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.SplittableRandom;

/** Exports of a made-up shop, the same in every run. */
final class Shop {
    private static final LocalDate END = LocalDate.parse("2026-06-30");

    private Shop() {}

    /** Customers with steady rhythms of their own, of whom some have stopped; the lines in an order of chance. */
    static Path orders(Path file, int customers, int ordersEach) {
        var random = new SplittableRandom(7);
        var lines = new ArrayList<String>();
        for (int customer = 0; customer < customers; customer++) {
            int rhythm = 3 + random.nextInt(25);
            LocalDate last = END.minusDays(random.nextInt(4) == 0 ? random.nextInt(200) : random.nextInt(rhythm));
            for (int order = 0; order < ordersEach; order++) {
                LocalDate day = last.minusDays((long) order * rhythm + random.nextInt(3));
                lines.add("c%d,%s,o%d-%d,%d.%02d"
                        .formatted(customer, day, customer, order, 5 + random.nextInt(90), random.nextInt(100)));
            }
        }
        Collections.shuffle(lines, new Random(11));
        lines.addFirst("customer_id,date,order_id,amount");
        try {
            return Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
