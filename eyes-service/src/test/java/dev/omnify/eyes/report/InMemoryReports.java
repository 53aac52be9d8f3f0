package dev.omnify.eyes.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.omnify.eyes.report.naming.NameStore;
import dev.omnify.kit.TenantId;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Keeps analyses as the JSON that they are stored as, of one tenant. */
final class InMemoryReports implements ReportStore, NameStore {
    private final ObjectMapper json = new ObjectMapper().findAndRegisterModules();
    private final TreeMap<String, String> analyses = new TreeMap<>();
    private final Map<String, String> slices = new TreeMap<>();
    private final Map<String, String> names = new TreeMap<>();

    @Override
    public <T> void putSlice(TenantId tenant, String analysisId, String list, int slice, List<T> items) {
        slices.put(analysisId + "/" + list + "/" + slice, write(items));
    }

    @Override
    public void put(TenantId tenant, StoredAnalysis analysis) {
        analyses.put(analysis.id(), write(analysis));
    }

    @Override
    public Optional<StoredAnalysis> latest(TenantId tenant, Predicate<StoredAnalysis> fits) {
        return analyses.descendingKeySet().stream()
                .flatMap(id -> find(tenant, id).stream())
                .filter(fits)
                .findFirst();
    }

    @Override
    public Optional<StoredAnalysis> find(TenantId tenant, String analysisId) {
        return Optional.ofNullable(analyses.get(analysisId)).map(text -> {
            try {
                return json.readValue(text, StoredAnalysis.class);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public <T> List<T> slice(TenantId tenant, String analysisId, String list, int slice, Class<T> type) {
        try {
            return json.readValue(
                    slices.getOrDefault(analysisId + "/" + list + "/" + slice, "[]"),
                    json.getTypeFactory().constructCollectionType(List.class, type));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> names(TenantId tenant, String analysisId, Collection<String> segments) {
        var found = new TreeMap<String, String>();
        for (String segment : segments) {
            String name = names.get(analysisId + "/" + segment);
            if (name != null) {
                found.put(segment, name);
            }
        }
        return found;
    }

    @Override
    public void put(TenantId tenant, String analysisId, String segment, String name) {
        names.put(analysisId + "/" + segment, name);
    }

    @Override
    public void remove(TenantId tenant, String analysisId, String segment) {
        names.remove(analysisId + "/" + segment);
    }
}
