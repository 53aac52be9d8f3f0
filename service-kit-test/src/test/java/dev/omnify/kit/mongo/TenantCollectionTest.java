package dev.omnify.kit.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.omnify.kit.PageRequest;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.test.Backends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
@Tag("backends")
class TenantCollectionTest {
    @Inject
    ThingDocuments documents;

    @Inject
    IndexMaker indexes;

    private TenantId one = TenantId.of(UUID.randomUUID().toString());
    private TenantId other = TenantId.of(UUID.randomUUID().toString());
    private TenantCollection<ThingDocument> things;

    @BeforeEach
    void open() {
        things = TenantCollection.of(documents);
        one = TenantId.of(UUID.randomUUID().toString());
        other = TenantId.of(UUID.randomUUID().toString());
    }

    private static ThingDocument thing(String id, int size) {
        return new ThingDocument(id, "thing " + id, size);
    }

    @Test
    void givesADocumentToItsTenantOnly() {
        things.insert(one, "a", thing("a", 1));

        assertThat(things.find(one, "a")).contains(thing("a", 1));
        assertThat(things.find(other, "a")).isEmpty();
        assertThat(things.list(other, Filters.empty())).isEmpty();
        assertThat(things.page(other, Filters.empty(), PageRequest.first()).items())
                .isEmpty();
        assertThat(things.count(other, Filters.empty())).isZero();
        assertThat(things.delete(other, "a")).isFalse();
        assertThat(things.update(other, "a", Updates.set("size", 9))).isFalse();
        assertThat(things.find(one, "a")).contains(thing("a", 1));
    }

    @Test
    void insertsOnce() {
        assertThat(things.insert(one, "a", thing("a", 1))).isTrue();
        assertThat(things.insert(one, "a", thing("a", 2))).isFalse();
        assertThat(things.find(one, "a")).contains(thing("a", 1));
    }

    @Test
    void putsWholeDocuments() {
        things.put(one, "a", thing("a", 1));
        things.put(one, "a", new ThingDocument("a", "renamed", null));

        assertThat(things.find(one, "a")).contains(new ThingDocument("a", "renamed", null));
    }

    @Test
    void replacesOnlyTheVersionThatWasRead() {
        things.insert(one, "a", thing("a", 1));
        var read = things.findVersioned(one, "a").orElseThrow();
        things.update(one, "a", Updates.inc("size", 1));

        assertThat(things.replace(one, "a", read.version(), thing("a", 9))).isFalse();
        assertThat(things.replace(one, "a", read.version() + 1, thing("a", 9))).isTrue();
        assertThat(things.find(one, "a")).contains(thing("a", 9));
    }

    @Test
    void updatesOnlyWhereTheConditionHolds() {
        things.insert(one, "a", thing("a", 1));

        assertThat(things.updateIf(one, "a", Filters.eq("size", 2), Updates.set("name", "x")))
                .isFalse();
        assertThat(things.updateIf(one, "a", Filters.eq("size", 1), Updates.set("name", "x")))
                .isTrue();
        assertThat(things.find(one, "a")).contains(new ThingDocument("a", "x", 1));
    }

    @Test
    void pagesThroughAllOnceInBothDirections() {
        for (int i = 0; i < 7; i++) {
            things.insert(one, "id" + i, thing("id" + i, i));
            things.insert(other, "id" + i, thing("id" + i, i));
        }
        assertThat(walk(true)).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(walk(false)).containsExactly(6, 5, 4, 3, 2, 1, 0);
    }

    private List<Integer> walk(boolean ascending) {
        var sizes = new ArrayList<Integer>();
        String cursor = null;
        do {
            var request = new PageRequest(3, cursor);
            var page = ascending
                    ? things.page(one, Filters.empty(), request)
                    : things.pageDescending(one, Filters.empty(), request);
            page.items().forEach(item -> sizes.add(item.size()));
            cursor = page.next();
        } while (cursor != null);
        return sizes;
    }

    @Test
    void givesEachDocumentOnceUntilTheReceiverHasEnough() {
        var many = new LinkedHashMap<String, ThingDocument>();
        for (int i = 0; i < 1200; i++) {
            many.put("id" + i, thing("id" + i, i));
        }
        things.putAll(one, many);
        things.putAll(other, many);

        var seen = new ArrayList<Integer>();
        things.each(one, item -> seen.add(item.size()));
        assertThat(seen).hasSize(1200).doesNotHaveDuplicates();
        seen.clear();
        things.each(one, item -> seen.add(item.size()) && seen.size() < 700);
        assertThat(seen).hasSize(700);
    }

    @Test
    void writesManyAndCountsTheNew() {
        things.insert(one, "id3", thing("id3", 99));
        var many = new LinkedHashMap<String, ThingDocument>();
        for (int i = 0; i < 1200; i++) {
            many.put("id" + i, thing("id" + i, i));
        }
        assertThat(things.putAll(one, many)).isEqualTo(new TenantCollection.BulkResult(1199, 1));
        assertThat(things.findAll(one, List.of("id3", "id1199", "gone")))
                .containsOnlyKeys("id3", "id1199")
                .containsEntry("id3", thing("id3", 3));

        var seen = new ArrayList<Integer>();
        things.stream(one, Filters.gte("size", 1190), new Document("size", -1), item -> seen.add(item.size()));
        assertThat(seen).hasSize(10).startsWith(1199).endsWith(1190);
    }

    @Test
    void replacesManyButLeavesThoseThatOthersChanged() {
        indexes.make();
        var read = new LinkedHashMap<String, TenantCollection.Versioned<ThingDocument>>();
        for (int i = 0; i < 1200; i++) {
            read.put("id" + i, new TenantCollection.Versioned<>(thing("id" + i, i), 0));
        }
        things.insert(one, "id3", thing("id3", 99));
        things.insert(other, "id4", thing("id4", 99));
        things.insert(one, "id1100", thing("id1100", 99));

        assertThat(things.replaceAll(one, read)).containsExactly("id3", "id1100");
        assertThat(things.find(one, "id3")).contains(thing("id3", 99));
        assertThat(things.find(one, "id1199")).contains(thing("id1199", 1199));
        assertThat(things.count(one, Filters.empty())).isEqualTo(1200);

        var again = things.findAllVersioned(one, List.of("id3", "id7", "id8", "gone"));
        assertThat(again).containsOnlyKeys("id3", "id7", "id8");
        things.update(one, "id7", Updates.set("size", 70));
        again.replaceAll((id, known) -> new TenantCollection.Versioned<>(thing(id, -1), known.version()));
        assertThat(things.replaceAll(one, again)).containsExactly("id7");
        assertThat(things.find(one, "id7")).contains(thing("id7", 70));
        assertThat(things.find(one, "id3")).contains(thing("id3", -1));
        assertThat(things.find(one, "id8")).contains(thing("id8", -1));
        assertThat(things.replaceAll(one, again)).containsExactly("id3", "id7", "id8");
        assertThat(things.find(other, "id4")).contains(thing("id4", 99));
    }
}
