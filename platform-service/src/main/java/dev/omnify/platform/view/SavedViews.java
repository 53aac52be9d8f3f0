package dev.omnify.platform.view;

import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.FieldError;
import dev.omnify.kit.IdSource;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.text.Signs;
import dev.omnify.platform.customer.search.CustomerFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The saved views of an organization. All its people see and change the same ones. */
@ApplicationScoped
public class SavedViews {
    /** More views than this nobody finds anything in. */
    public static final int MOST = 100;

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_VALUE = 200;
    /** Each attempt that fails means that somebody else has succeeded. */
    private static final int ATTEMPTS = 20;

    private final SavedViewStore store;
    private final IdSource ids;
    private final Clock clock;

    SavedViews(SavedViewStore store, IdSource ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /** All views, in the order in which they were made. */
    public List<SavedView> list(TenantId tenant) {
        return store.read(tenant).views();
    }

    /** Saves a new view; {@code view-name-taken}, or {@code too-many-views} when there are {@link #MOST}. */
    public SavedView add(TenantId tenant, String name, CustomerFilter filter) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var view = new SavedView(ids.next(), checked(name), checked(filter), now, now);
        change(tenant, views -> {
            if (views.size() >= MOST) {
                throw new ProblemException(
                        ViewProblem.TOO_MANY, "There are " + MOST + " views; delete one before saving another.");
            }
            return with(views, views.size(), view);
        });
        return view;
    }

    /** Gives a view another name and filter; {@code not-found}, {@code view-name-taken}. */
    public SavedView replace(TenantId tenant, String id, String name, CustomerFilter filter) {
        String wanted = checked(name);
        var fitting = checked(filter);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var changed = change(tenant, views -> {
            int place = place(views, id);
            var before = views.get(place);
            return with(views, place, new SavedView(id, wanted, fitting, before.createdAt(), now));
        });
        return changed.get(place(changed, id));
    }

    /** Deletes a view; {@code not-found}. */
    public void delete(TenantId tenant, String id) {
        change(tenant, views -> {
            var left = new ArrayList<>(views);
            left.remove(place(views, id));
            return left;
        });
    }

    private List<SavedView> change(TenantId tenant, UnaryOperator<List<SavedView>> making) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var read = store.read(tenant);
            var changed = making.apply(read.views());
            if (store.write(tenant, new SavedViewStore.All(changed, read.version()))) {
                return changed;
            }
        }
        throw new ProblemException(CommonProblem.CONFLICT, "The views keep changing; try again.");
    }

    private static int place(List<SavedView> views, String id) {
        for (int place = 0; place < views.size(); place++) {
            if (views.get(place).id().equals(id)) {
                return place;
            }
        }
        throw new ProblemException(CommonProblem.NOT_FOUND, "There is no such view.");
    }

    private static List<SavedView> with(List<SavedView> views, int place, SavedView view) {
        String name = Signs.comparable(view.name());
        boolean taken = views.stream()
                .anyMatch(other -> !other.id().equals(view.id())
                        && Signs.comparable(other.name()).equals(name));
        if (taken) {
            throw new ProblemException(ViewProblem.NAME_TAKEN, "There is a view of this name.")
                    .with(List.of(new FieldError("name", "taken", "There is a view of this name.")));
        }
        var changed = new ArrayList<>(views);
        if (place == views.size()) {
            changed.add(view);
        } else {
            changed.set(place, view);
        }
        return changed;
    }

    /** The name as it is stored: NFC. */
    private static String checked(String name) {
        String wanted = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
        if (wanted.length() > LONGEST_NAME || !Signs.makeAName(wanted)) {
            throw invalid(
                    "name", "The name is 1 to " + LONGEST_NAME + " characters long, in one line, and can be seen.");
        }
        return wanted;
    }

    private static CustomerFilter checked(CustomerFilter filter) {
        if (filter.isEmpty()) {
            throw invalid("filter", "A view has a filter: a tag, a source or an answer about consent.");
        }
        requireText("tag", filter.tag());
        requireText("source", filter.source());
        return filter;
    }

    private static void requireText(String field, @Nullable String value) {
        if (value != null && (value.length() > LONGEST_VALUE || !Signs.makeAName(value))) {
            throw invalid(
                    field,
                    "A " + field + " is at most " + LONGEST_VALUE + " characters long, in one line, and can be seen.");
        }
    }

    private static ProblemException invalid(String field, String detail) {
        return new ProblemException(CommonProblem.VALIDATION_FAILED, "The request has a field that does not fit.")
                .with(List.of(new FieldError(field, "invalid", detail)));
    }
}
