package dev.omnify.platform.imports.format;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a file's bytes become text.
 *
 * @param markLength bytes of byte order mark at the beginning, to be left out
 * @param told whether the file or the caller says so, in which case the rest of the file is not asked again
 */
public record TextEncoding(Charset charset, int markLength, boolean told) {
    /** UTF-8 that nobody told of and that has no mark. */
    public static final TextEncoding UNICODE = new TextEncoding(StandardCharsets.UTF_8, 0, false);

    private static final double UTF16_ZERO_SHARE = 0.3;
    /** Bytes; a head that long may be cut in the middle of a sign. */
    private static final int LONG = 64 * 1024;

    private static final double BINARY_SHARE = 0.05;
    /** Control signs that text has; the last begins a change of alphabet. */
    private static final String USUAL = "\t\n\r\f\u001B";
    /** Encodings as programs write them that are called by the name of what they contain. */
    private static final Map<String, String> COMMON_NAMES = Map.of(
            "windows-31j", "shift_jis",
            "x-windows-949", "euc-kr",
            "x-windows-950", "big5",
            "x-windows-874", "windows-874");

    private static final Map<String, String> WRITTEN = Map.of(
            "shift_jis", "windows-31j",
            "shift-jis", "windows-31j",
            "sjis", "windows-31j",
            "cp932", "windows-31j",
            "euc-kr", "x-windows-949",
            "cp949", "x-windows-949",
            "big5", "x-windows-950",
            "gbk", "GB18030",
            "gb2312", "GB18030",
            "windows-874", "x-windows-874");

    /**
     * The encoding of a file that begins with these bytes: its mark, else UTF-16 by its zero bytes, else UTF-8 if all
     * or nearly all of it is, else what a detector makes of it.
     */
    public static TextEncoding of(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3, true);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2, true);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2, true);
        }
        double evenZeros = zeros(head, 0);
        double oddZeros = zeros(head, 1);
        if (oddZeros > UTF16_ZERO_SHARE && evenZeros < oddZeros / 2) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 0, true);
        }
        if (evenZeros > UTF16_ZERO_SHARE && oddZeros < evenZeros / 2) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 0, true);
        }
        var watch = new Utf8Watch();
        watch.accept(head, 0, head.length);
        return watch.unicode(head.length < LONG) ? UNICODE : legacy(head);
    }

    /** What text that is not Unicode is taken for, by these bytes of it. */
    public static TextEncoding legacy(byte[] bytes) {
        return new TextEncoding(LegacyEncoding.of(bytes), 0, false);
    }

    /**
     * The encoding that a caller names, with the head's mark left out when it has that encoding's. Empty: no such
     * encoding.
     */
    public static Optional<TextEncoding> named(String name, byte[] head) {
        try {
            String plain = name.strip();
            var charset = Charset.forName(WRITTEN.getOrDefault(plain.toLowerCase(Locale.ROOT), plain));
            var own = of(head);
            boolean same = own.charset().name().startsWith(charset.name());
            return Optional.of(
                    same && own.markLength() > 0
                            ? new TextEncoding(own.charset(), own.markLength(), true)
                            : new TextEncoding(charset, 0, true));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether bytes look like no text at all: many of them are none that text has. A few zero bytes are left over by
     * some programs and say nothing.
     */
    public static boolean binary(byte[] head) {
        int end = head.length;
        while (end > 0 && head[end - 1] == 0) {
            end--;
        }
        int strange = 0;
        for (int i = 0; i < end; i++) {
            strange += head[i] >= 0 && head[i] < ' ' && USUAL.indexOf(head[i]) < 0 ? 1 : 0;
        }
        return isKnownBinary(head) || head.length > 0 && (end == 0 || strange > BINARY_SHARE * end);
    }

    /** Whether bytes are the beginning of a zip archive, as those of spreadsheets are; a heading may begin with PK. */
    public static boolean archive(byte[] head) {
        return startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6) || startsWith(head, 'P', 'K', 7, 8);
    }

    private static boolean isKnownBinary(byte[] head) {
        return startsWith(head, 0x89, 'P', 'N', 'G')
                || startsWith(head, '%', 'P', 'D', 'F')
                || startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)
                || startsWith(head, 0xFF, 0xD8, 0xFF);
    }

    /** The name shown to people. */
    public String text() {
        String name = charset.name().toLowerCase(Locale.ROOT);
        return COMMON_NAMES.getOrDefault(name, name);
    }

    private static double zeros(byte[] head, int parity) {
        int zeros = 0;
        for (int i = parity; i < head.length; i += 2) {
            zeros += head[i] == 0 ? 1 : 0;
        }
        return head.length < 2 ? 0 : zeros * 2.0 / head.length;
    }

    private static boolean startsWith(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
