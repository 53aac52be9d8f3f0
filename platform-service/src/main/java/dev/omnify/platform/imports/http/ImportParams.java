package dev.omnify.platform.imports.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.FieldError;
import dev.omnify.kit.ProblemException;
import dev.omnify.platform.imports.ImportOptions;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that come with a file. All may be left out. */
class ImportParams {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    @QueryParam("kind")
    @Parameter(description = "`orders` when left out", schema = @Schema(enumeration = {"orders", "customers"}))
    @Nullable String kind;

    @QueryParam("filename")
    @Parameter(description = "The file's name, for people")
    @Nullable String filename;

    @QueryParam("source")
    @Parameter(description = "The system that the records come from, `upload` when left out; ids are unique within it")
    @Nullable String source;

    @QueryParam("mapping")
    @Parameter(
            description =
                    "JSON: our field → column, such as `{\"customer_id\":\"Client\"}`; an empty column: it has none")
    @Nullable String mapping;

    @QueryParam("currency")
    @Parameter(description = "ISO 4217, of amounts that name none; found out, or the organization's, when left out")
    @Nullable String currency;

    @QueryParam("timezone")
    @Parameter(description = "Whose days count, such as `Europe/London`; the organization's when left out")
    @Nullable String timezone;

    @QueryParam("encoding")
    @Parameter(description = "Such as `windows-1252`; found out when left out")
    @Nullable String encoding;

    @QueryParam("delimiter")
    @Parameter(description = "One sign, or `tab`; found out when left out")
    @Nullable String delimiter;

    @QueryParam("dateFormat")
    @Parameter(
            description =
                    "Such as `dd/MM/yyyy`, or `iso`, `epoch`, `epoch-millis`, `spreadsheet`; found out when left out")
    @Nullable String dateFormat;

    @QueryParam("header")
    @Parameter(
            description = "Whether the first row names the columns; found out when left out",
            schema = @Schema(enumeration = {"true", "false"}))
    @Nullable String header;

    /** The options; {@code validation-failed} when the mapping is no JSON object of texts. */
    ImportOptions options() {
        return new ImportOptions(
                kind, filename, source, mapped(), currency, timezone, encoding, delimiter, dateFormat, header);
    }

    private Map<String, String> mapped() {
        if (mapping == null || mapping.isBlank()) {
            return Map.of();
        }
        try {
            @Nullable Map<String, @Nullable String> said = JSON.readValue(mapping, new TypeReference<>() {});
            if (said == null) {
                throw invalid(null);
            }
            var columns = new LinkedHashMap<String, String>();
            said.forEach((field, column) -> columns.put(field, present(column)));
            return columns;
        } catch (JsonProcessingException e) {
            throw invalid(e);
        }
    }

    private static String present(@Nullable String column) {
        if (column == null) {
            throw invalid(null);
        }
        return column;
    }

    private static ProblemException invalid(@Nullable Throwable cause) {
        return new ProblemException(CommonProblem.VALIDATION_FAILED, "The request has fields that do not fit.", cause)
                .with(List.of(new FieldError(
                        "mapping",
                        "invalid",
                        "mapping is JSON: our field → column, such as {\"customer_id\":\"Client\"}.")));
    }
}
