package dev.omnify.eyes.report.mongo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.model.Filters;
import dev.omnify.eyes.report.ReportStore;
import dev.omnify.eyes.report.StoredAnalysis;
import dev.omnify.kit.PageRequest;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.mongo.TenantCollection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

@ApplicationScoped
class MongoReportStore implements ReportStore {
    /** Grows with whatever an earlier version could not read, or be read by. */
    private static final int FORM = 2;

    private final TenantCollection<AnalysisDocument> analyses;
    private final TenantCollection<SliceDocument> slices;
    private final ObjectMapper json;

    MongoReportStore(AnalysisDocuments analyses, SliceDocuments slices, ObjectMapper json) {
        this.analyses = TenantCollection.of(analyses);
        this.slices = TenantCollection.of(slices);
        this.json = json;
    }

    private static String sliceId(String analysisId, String list, int slice) {
        return analysisId + "/" + list + "/" + slice;
    }

    @Override
    public <T> void putSlice(TenantId tenant, String analysisId, String list, int slice, List<T> items) {
        String id = sliceId(analysisId, list, slice);
        slices.put(tenant, id, new SliceDocument(id, write(items)));
    }

    @Override
    public void put(TenantId tenant, StoredAnalysis analysis) {
        analyses.put(tenant, analysis.id(), new AnalysisDocument(analysis.id(), FORM, write(analysis)));
    }

    @Override
    public Optional<StoredAnalysis> latest(TenantId tenant, Predicate<StoredAnalysis> fits) {
        var one = new PageRequest(1, null);
        while (true) {
            var page = analyses.pageDescending(tenant, Filters.eq("form", FORM), one);
            var found = page.items().stream().map(this::analysis).filter(fits).findFirst();
            if (found.isPresent() || page.next() == null) {
                return found;
            }
            one = new PageRequest(1, page.next());
        }
    }

    @Override
    public Optional<StoredAnalysis> find(TenantId tenant, String analysisId) {
        return analyses.find(tenant, analysisId)
                .filter(document -> Objects.equals(document.form(), FORM))
                .map(this::analysis);
    }

    private StoredAnalysis analysis(AnalysisDocument document) {
        return read(document.body(), json.constructType(StoredAnalysis.class));
    }

    @Override
    public <T> List<T> slice(TenantId tenant, String analysisId, String list, int slice, Class<T> type) {
        JavaType items = json.getTypeFactory().constructCollectionType(List.class, type);
        return slices.find(tenant, sliceId(analysisId, list, slice))
                .map(found -> this.<List<T>>read(found.items(), items))
                .orElse(List.of());
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(String text, JavaType type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
