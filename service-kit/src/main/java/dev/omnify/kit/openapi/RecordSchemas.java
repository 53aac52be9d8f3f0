package dev.omnify.kit.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * A schema made from a record says of each component what {@link Nullable} says of it. In an answer all components are
 * there and the nullable ones may be null, unless Jackson leaves those out; in a request the nullable ones may be left
 * out.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RecordSchemas implements OASFilter {
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName JSON_INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final Pattern NUMBER = Pattern.compile("\\d+$");
    private static final String SCHEMAS = "#/components/schemas/";

    private final List<ClassInfo> records;

    /** @param index the classes that the document is made from */
    public RecordSchemas(IndexView index) {
        // The index is put together from several that overlap.
        records = index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .map(ClassInfo::name)
                .distinct()
                .map(index::getClassByName)
                .toList();
    }

    /** What a component does in an answer. */
    private enum Presence {
        NEVER_NULL,
        NULL,
        LEFT_OUT
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Set<String> requests = requests(document, schemas);
        schemas.forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                presences(name, Set.copyOf(schema.getProperties().keySet()))
                        .forEach((component, presence) ->
                                describe(schema, component, presence, requests.contains(name)));
            }
        });
    }

    private static void describe(Schema schema, String component, Presence presence, boolean request) {
        Schema property = Objects.requireNonNull(schema.getProperties().get(component));
        if (property.getRef() != null) {
            // The scanner repeats the type beside a reference that has a description.
            property.setType(null);
        }
        boolean nullable = presence == Presence.NULL || request && presence == Presence.LEFT_OUT;
        if (nullable) {
            schema.addProperty(component, orNull(property));
        }
        boolean always = presence == Presence.NEVER_NULL || nullable && !request;
        if (always && !required(schema).contains(component)) {
            schema.addRequired(component);
        }
    }

    private static Collection<String> required(Schema schema) {
        return schema.getRequired() == null ? List.of() : schema.getRequired();
    }

    private static Schema orNull(Schema schema) {
        Schema nothing = OASFactory.createSchema().addType(SchemaType.NULL);
        if (schema.getRef() == null && schema.getEnumeration() == null) {
            return schema.getType() == null ? schema : schema.addType(SchemaType.NULL);
        }
        String description = schema.getDescription();
        schema.setDescription(null);
        return OASFactory.createSchema()
                .description(description)
                .addAnyOf(schema)
                .addAnyOf(nothing);
    }

    /** The components of the record that a schema was made from; none for a schema that was written by hand. */
    private Map<String, Presence> presences(String schema, Set<String> properties) {
        var named = records.stream().filter(known -> isNamed(known, schema)).toList();
        var found = named.stream()
                .map(known -> presences(known, properties))
                .filter(components -> components.size() == properties.size())
                .distinct()
                .toList();
        if (found.size() > 1) {
            throw new IllegalStateException("The schema " + schema + " is made from one of " + named
                    + "; give it a @Schema(name = …) of its own");
        }
        return found.isEmpty() ? Map.of() : found.getFirst();
    }

    private static Map<String, Presence> presences(ClassInfo known, Set<String> properties) {
        var presences = new LinkedHashMap<String, Presence>();
        known.recordComponentsInDeclarationOrder().stream()
                .filter(component -> properties.contains(component.name()))
                .forEach(component -> presences.put(component.name(), presence(known, component)));
        return presences;
    }

    private static Presence presence(ClassInfo known, RecordComponentInfo component) {
        if (!component.type().hasAnnotation(NULLABLE)) {
            return Presence.NEVER_NULL;
        }
        return Stream.of(
                                known.declaredAnnotation(JSON_INCLUDE),
                                known.field(component.name()).annotation(JSON_INCLUDE))
                        .filter(Objects::nonNull)
                        .anyMatch(include -> !include.value().asEnum().equals(JsonInclude.Include.ALWAYS.name()))
                ? Presence.LEFT_OUT
                : Presence.NULL;
    }

    /** The second schema of a name has a number; a generic record's are named after it and what fills it. */
    private static boolean isNamed(ClassInfo known, String schema) {
        var own = known.declaredAnnotation(SCHEMA);
        AnnotationValue given = own == null ? null : own.value("name");
        String name = given == null ? known.simpleName() : given.asString();
        return known.typeParameters().isEmpty()
                ? NUMBER.matcher(schema).replaceAll("").equals(name)
                : schema.startsWith(name);
    }

    /** The schemas that bodies of requests are made of. */
    private static Set<String> requests(OpenAPI document, Map<String, Schema> schemas) {
        var reached = new HashSet<String>();
        if (document.getPaths() == null) {
            return reached;
        }
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .forEach(body -> reach(body, schemas, reached));
        return reached;
    }

    private static void reach(@Nullable Schema schema, Map<String, Schema> schemas, Set<String> reached) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null && schema.getRef().startsWith(SCHEMAS)) {
            String name = schema.getRef().substring(SCHEMAS.length());
            if (reached.add(name)) {
                reach(schemas.get(name), schemas, reached);
            }
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> reach(property, schemas, reached));
        }
        reach(schema.getItems(), schemas, reached);
        reach(schema.getAdditionalPropertiesSchema(), schemas, reached);
    }
}
