package dev.omnify.platform.imports;

import dev.omnify.kit.FieldError;
import java.util.List;
import java.util.Map;

/**
 * How a file would be read, judged by its beginning.
 *
 * @param delimiter the sign, {@code tab}, or {@code json} for one JSON document a line
 * @param mapping our field → column
 * @param rows the first rows, as cells in the order of the columns
 * @param problems what is missing, was guessed or looks wrong
 */
public record Preview(
        String encoding,
        String delimiter,
        String dateFormat,
        List<String> columns,
        Map<String, String> mapping,
        List<List<String>> rows,
        List<FieldError> problems) {}
