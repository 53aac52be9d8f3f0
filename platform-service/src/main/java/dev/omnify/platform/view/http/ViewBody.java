package dev.omnify.platform.view.http;

import dev.omnify.platform.view.SavedView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A saved view.
 *
 * @param consent purpose → decision
 */
@Schema(name = "SavedView")
record ViewBody(
        String id,
        String name,
        @Nullable String tag,
        @Nullable String source,
        Map<String, String> consent,
        Instant createdAt,
        Instant changedAt) {

    /** All views of an organization, at most 100. */
    @Schema(name = "SavedViews")
    record All(List<ViewBody> items) {}

    static ViewBody of(SavedView view) {
        var consent = new TreeMap<String, String>();
        view.filter().consent().forEach((purpose, decision) -> consent.put(purpose.text(), decision.text()));
        return new ViewBody(
                view.id(),
                view.name(),
                view.filter().tag(),
                view.filter().source(),
                consent,
                view.createdAt(),
                view.changedAt());
    }
}
