package dev.omnify.platform.connector;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Watches the pages of one stream in one run, so that a vendor's list without an end does not keep a sync for ever. A
 * chunk that is read again, because a page of it failed, begins with {@link #begin()}.
 */
public final class PageWatch {
    /** The vendor says to go on where it was gone on before. */
    public static final String CURSOR_REPEATS = "vendor-cursor-repeats";
    /** A page has nothing that was not on one before. */
    public static final String PAGE_REPEATS = "vendor-page-repeats";
    /** There are far more records than the vendor says that there are. */
    public static final String TOO_MANY = "vendor-list-endless";

    private static final long SPARE = 1000;

    private final SeenIds ids = new SeenIds();
    private final SeenIds cursors = new SeenIds();
    private SeenIds newIds = new SeenIds();
    private SeenIds newCursors = new SeenIds();

    /**
     * One page.
     *
     * @param list which of the stream's lists it is of
     * @param records how many it has
     * @param ids of those of its records that have one
     * @param next where the vendor says to go on; null where it counts on from how many were read
     * @param read how many records of the list were read, these among them
     * @param total how many there are, as the vendor says; 0 when it does not
     */
    public record Page(
            String list,
            int records,
            List<String> ids,
            @Nullable String next,
            long read,
            long total) {
        public Page {
            ids = List.copyOf(ids);
        }
    }

    /** Begins a chunk, forgetting what was seen of one that did not come to its end. */
    public void begin() {
        newIds = new SeenIds();
        newCursors = new SeenIds();
    }

    /** Keeps what was seen of the chunk. */
    public void keep() {
        ids.addAll(newIds);
        cursors.addAll(newCursors);
        begin();
    }

    private boolean isNew(String list, String id) {
        String name = list + '\n' + id;
        return newIds.add(name) && !ids.contains(name);
    }

    /** Why the stream is to end with this page; empty when it may go on. */
    public Optional<String> look(Page page) {
        // What has no id is told from nothing else: all of it in a list is as one record.
        boolean anyNew = page.records() > page.ids().size() && isNew(page.list(), "");
        for (String id : page.ids()) {
            anyNew |= isNew(page.list(), id);
        }
        if (page.records() > 0 && !anyNew) {
            return Optional.of(PAGE_REPEATS);
        }
        String next = page.next();
        if (next != null
                && !(newCursors.add(page.list() + '\n' + next) && !cursors.contains(page.list() + '\n' + next))) {
            return Optional.of(CURSOR_REPEATS);
        }
        return page.total() > 0 && page.read() > 2 * page.total() + SPARE ? Optional.of(TOO_MANY) : Optional.empty();
    }
}
