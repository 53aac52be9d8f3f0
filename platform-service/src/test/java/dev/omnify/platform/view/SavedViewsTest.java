package dev.omnify.platform.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.omnify.kit.FieldError;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.test.FixedClock;
import dev.omnify.kit.test.SequentialIds;
import dev.omnify.platform.customer.search.CustomerFilter;
import java.text.Normalizer;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SavedViewsTest {
    private static final TenantId TENANT = TenantId.of("00000000-0000-4000-8000-000000000001");
    private static final TenantId OTHER = TenantId.of("00000000-0000-4000-8000-000000000002");
    private static final CustomerFilter VIPS = new CustomerFilter("vip", null, Map.of());

    private final InMemorySavedViewStore store = new InMemorySavedViewStore();
    private final SavedViews views = new SavedViews(store, new SequentialIds(), new FixedClock("2026-02-01T00:00:00Z"));

    private static void fails(String code, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code().code()).isEqualTo(code));
    }

    @Test
    void isSavedRenamedAndDeletedForTheOneOrganization() {
        var view = views.add(TENANT, " Best ones ", VIPS);

        assertThat(views.list(TENANT)).containsExactly(view);
        assertThat(view.name()).isEqualTo("Best ones");
        assertThat(views.list(OTHER)).isEmpty();
        fails("not-found", () -> views.replace(OTHER, view.id(), "Mine", VIPS));
        fails("not-found", () -> views.delete(OTHER, view.id()));

        var changed = views.replace(TENANT, view.id(), "best ones", new CustomerFilter(null, "shop", Map.of()));
        assertThat(views.list(TENANT)).containsExactly(changed);
        assertThat(changed.filter().source()).isEqualTo("shop");

        views.delete(TENANT, view.id());
        assertThat(views.list(TENANT)).isEmpty();
        fails("not-found", () -> views.delete(TENANT, view.id()));
    }

    @Test
    void twoHaveNeverTheSameName() {
        var first = views.add(TENANT, "Best", VIPS);
        var second = views.add(TENANT, "Others", VIPS);

        fails("view-name-taken", () -> views.add(TENANT, "BEST", VIPS));
        fails("view-name-taken", () -> views.replace(TENANT, second.id(), "best", VIPS));
        assertThat(views.list(TENANT)).containsExactly(first, second);
    }

    @ParameterizedTest
    @CsvSource({
        "Caf\u00e9, Cafe\u0301",
        "VIEW, \uff36\uff29\uff25\uff37",
        "Stra\u00dfe, STRASSE",
        "\u039f\u0394\u039f\u03a3, \u03bf\u03b4\u03bf\u03c2"
    })
    void namesThatLookAlikeAreTheSame(String name, String alike) {
        var first = views.add(TENANT, name, VIPS);
        var second = views.add(TENANT, "Others", VIPS);

        fails("view-name-taken", () -> views.add(TENANT, alike, VIPS));
        fails("view-name-taken", () -> views.replace(TENANT, second.id(), alike, VIPS));
        assertThat(views.replace(TENANT, first.id(), alike, VIPS).name())
                .isEqualTo(Normalizer.normalize(alike, Normalizer.Form.NFC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u202Eb", "a\ud800", "\udc00b", "two\nlines", "\u200b"})
    void whatCannotBeSeenIsNoTagAndNoSource(String value) {
        failsAt("tag", () -> views.add(TENANT, "Tagged", new CustomerFilter(value, null, Map.of())));
        failsAt("source", () -> views.add(TENANT, "From", new CustomerFilter(null, value, Map.of())));
        assertThat(views.list(TENANT)).isEmpty();
    }

    private static void failsAt(String field, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors())
                                .extracting(FieldError::field)
                                .containsExactly(field));
    }

    @Test
    void aHundredAreEnoughEvenWhenTwoPeopleSaveAtOnce() {
        for (int i = 0; i < SavedViews.MOST - 1; i++) {
            views.add(TENANT, "View " + i, VIPS);
        }
        store.beforeWriting(() -> views.add(TENANT, "The other's", VIPS));

        fails("too-many-views", () -> views.add(TENANT, "Mine", VIPS));
        assertThat(views.list(TENANT)).hasSize(SavedViews.MOST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "two\nlines", "\u2003", "\uFEFF", "\u00AD", "\u200B", "\u3164", "\u061C", "a\u202Eb"})
    void aNameIsAName(String name) {
        fails("validation-failed", () -> views.add(TENANT, name, VIPS));
    }

    @Test
    void aViewHasAFilterOfAReasonableSize() {
        fails("validation-failed", () -> views.add(TENANT, "x".repeat(81), VIPS));
        fails("validation-failed", () -> views.add(TENANT, "All", CustomerFilter.NONE));
        fails(
                "validation-failed",
                () -> views.add(TENANT, "Long", new CustomerFilter("x".repeat(201), null, Map.of())));
    }
}
