package dev.omnify.platform.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageWatchTest {
    private final PageWatch watch = new PageWatch();

    private static PageWatch.Page page(@Nullable String next, long read, long total, String... ids) {
        return new PageWatch.Page("", ids.length, List.of(ids), next, read, total);
    }

    @Test
    void letsAListThatEndsEnd() {
        watch.begin();
        assertThat(watch.look(page("1", 2, 5, "a", "b"))).isEmpty();
        assertThat(watch.look(page("2", 4, 5, "b", "c"))).isEmpty();
        assertThat(watch.look(page(null, 5, 5, "d"))).isEmpty();
        assertThat(watch.look(page(null, 5, 5))).isEmpty();
    }

    @Test
    void endsAListWhoseCursorRepeatsAlsoAcrossChunks() {
        watch.begin();
        assertThat(watch.look(page("1", 1, 9, "a"))).isEmpty();
        watch.keep();
        assertThat(watch.look(page("2", 2, 9, "b"))).isEmpty();
        assertThat(watch.look(page("1", 3, 9, "c"))).contains("vendor-cursor-repeats");
    }

    @Test
    void endsAListWhosePageHasNothingNew() {
        watch.begin();
        watch.look(page("1", 2, 0, "a", "b"));
        watch.keep();
        assertThat(watch.look(page("2", 4, 0, "b", "c"))).isEmpty();
        assertThat(watch.look(page("3", 6, 0, "c", "a"))).contains("vendor-page-repeats");
    }

    private static PageWatch.Page nameless(String next, int records, String... ids) {
        return new PageWatch.Page("", records, List.of(ids), next, records, 0);
    }

    @Test
    void endsAListOfRecordsWithoutIdsWhoseCursorTurnsForEver() {
        watch.begin();
        assertThat(watch.look(nameless("1", 100))).isEmpty();
        watch.keep();
        assertThat(watch.look(nameless("2", 100))).contains("vendor-page-repeats");
    }

    @Test
    void takesARecordWithoutAnIdForNothingNewBesidesThoseThatAreKnown() {
        watch.begin();
        assertThat(watch.look(nameless("1", 3, "a", "b"))).isEmpty();
        assertThat(watch.look(nameless("2", 3, "b", "c"))).isEmpty();
        assertThat(watch.look(nameless("3", 3, "a", "c"))).contains("vendor-page-repeats");
    }

    @Test
    void letsAPageOfRecordsWithoutIdsBeFollowedByOthers() {
        watch.begin();
        assertThat(watch.look(nameless("1", 2))).isEmpty();
        assertThat(watch.look(nameless("2", 2, "a"))).isEmpty();
    }

    @Test
    void endsAListOfFarMoreThanAnnounced() {
        watch.begin();
        assertThat(watch.look(page("1", 1020, 10, "a"))).isEmpty();
        assertThat(watch.look(page("2", 1021, 10, "b"))).contains("vendor-list-endless");
        assertThat(watch.look(page("3", 1_000_000, 0, "c"))).isEmpty();
    }

    @Test
    void aChunkReadAgainAfterAFailureIsNoRepetition() {
        watch.begin();
        watch.look(page("1", 1, 9, "a"));
        watch.begin();
        assertThat(watch.look(page("1", 1, 9, "a"))).isEmpty();
    }

    @Test
    void tellsTheListsOfAStreamApart() {
        watch.begin();
        assertThat(watch.look(new PageWatch.Page("paid", 1, List.of("a"), null, 1, 1)))
                .isEmpty();
        assertThat(watch.look(new PageWatch.Page("refunded", 1, List.of("a"), null, 1, 1)))
                .isEmpty();
    }

    @Test
    void remembersHundredsOfThousandsOfIds() {
        var seen = new SeenIds();
        IntStream.range(0, 300_000)
                .forEach(number -> assertThat(seen.add("id" + number)).isTrue());
        IntStream.range(0, 300_000)
                .forEach(number -> assertThat(seen.add("id" + number)).isFalse());
        assertThat(seen.size()).isEqualTo(300_000);
        assertThat(seen.contains("id300000")).isFalse();
    }
}
