package dev.omnify.platform.imports.format;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;

/**
 * How a file's bytes become text.
 *
 * @param markLength bytes of byte order mark at the beginning, to be left out
 * @param told whether the file or the caller says so, in which case the rest of the file is not asked again
 */
public record TextEncoding(Charset charset, int markLength, boolean told) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final double UTF16_ZERO_SHARE = 0.3;

    /**
     * The encoding of a file that begins with these bytes: its mark, else UTF-8 if it is, else UTF-16, else
     * windows-1252.
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
        return watch.valid() ? new TextEncoding(StandardCharsets.UTF_8, 0, false) : legacy();
    }

    /** What text that is not Unicode is taken for: a superset of Latin-1 that nearly all western exports use. */
    public static TextEncoding legacy() {
        return new TextEncoding(WINDOWS_1252, 0, false);
    }

    /**
     * The encoding that a caller names, with the head's mark left out when it has that encoding's. Empty: no such
     * encoding.
     */
    public static Optional<TextEncoding> named(String name, byte[] head) {
        try {
            var charset = Charset.forName(name.strip());
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

    /** Whether bytes look like no text at all: zero bytes where no encoding has them. */
    public static boolean binary(byte[] head) {
        boolean wide = of(head).charset().name().startsWith("UTF-16");
        return !wide && zeros(head, 0) + zeros(head, 1) > 0;
    }

    /** The name shown to people. */
    public String text() {
        return charset.name().toLowerCase(Locale.ROOT);
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
