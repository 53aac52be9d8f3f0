package dev.omnify.gateway.document;

import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which methods an address has, as the merged document says it; services do not tell when they refuse one. */
@Singleton
public final class DocumentedMethods {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final List<Address> addresses;

    @Inject
    DocumentedMethods(OpenApiDocument document) {
        this(new JsonObject(document.json()));
    }

    DocumentedMethods(JsonObject document) {
        this.addresses = document.getJsonObject("paths").stream()
                .map(path -> Address.of(path.getKey(), (JsonObject) path.getValue()))
                .sorted(Comparator.comparing(Address::parameters))
                .toList();
    }

    private record Address(List<String> segments, String allow) {
        static Address of(String template, JsonObject operations) {
            String allow = operations.fieldNames().stream()
                    .filter(METHODS::contains)
                    .map(name -> name.toUpperCase(Locale.ROOT))
                    .sorted()
                    .collect(Collectors.joining(", "));
            return new Address(List.of(template.split("/", -1)), allow);
        }

        long parameters() {
            return segments.stream().filter(Address::isParameter).count();
        }

        boolean matches(List<String> path) {
            if (path.size() != segments.size()) {
                return false;
            }
            for (int at = 0; at < path.size(); at++) {
                if (!isParameter(segments.get(at)) && !segments.get(at).equals(path.get(at))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isParameter(String segment) {
            return segment.startsWith("{");
        }
    }

    /** The value of {@code Allow} for a path; empty for one that is not documented. */
    public Optional<String> allow(String path) {
        List<String> segments = List.of(path.split("/", -1));
        return addresses.stream()
                .filter(address -> address.matches(segments))
                .findFirst()
                .map(Address::allow);
    }
}
