package dev.omnify.platform.imports;

import dev.omnify.platform.imports.mapping.ColumnName;
import dev.omnify.platform.imports.mapping.Field;
import dev.omnify.platform.imports.table.Dialect;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which files are alike: those of the same kind with the same headings. */
public final class FileShape {
    private static final int MOST_CHARACTERS = 10_000;

    private FileShape() {}

    /** The hash of a file's kind and headings; empty for one without headings. */
    public static Optional<String> of(ImportKind kind, Dialect dialect) {
        if (!dialect.header() || dialect.columns().isEmpty()) {
            return Optional.empty();
        }
        String headings = dialect.columns().stream().map(ColumnName::plain).collect(Collectors.joining("\n"));
        return Optional.of(kind.text() + "-" + hash(headings));
    }

    /** What was said before, with what is said now: that counts first, and takes a column from its field of before. */
    public static Map<String, String> together(Map<String, String> before, Map<String, String> now) {
        var both = new LinkedHashMap<String, String>();
        before.forEach((field, column) -> {
            boolean said = now.keySet().stream().anyMatch(name -> Field.of(name).equals(Field.of(field)));
            if (!said && (column.isEmpty() || !now.containsValue(column))) {
                both.put(field, column);
            }
        });
        both.putAll(now);
        return both;
    }

    /** What is worth remembering: fields that we have, and no more than a table can need. */
    public static Map<String, String> worthKeeping(Map<String, String> mapping) {
        var kept = new LinkedHashMap<String, String>();
        mapping.forEach((name, column) -> Field.of(name).ifPresent(field -> kept.put(field.key(), column)));
        int size = kept.values().stream().mapToInt(String::length).sum();
        return size > MOST_CHARACTERS ? Map.of() : kept;
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
