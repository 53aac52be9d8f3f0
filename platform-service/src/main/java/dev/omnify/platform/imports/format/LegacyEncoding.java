package dev.omnify.platform.imports.format;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Finds the encoding of text that is not Unicode. Mozilla's detector knows the encodings of several bytes a sign,
 * Cyrillic, Greek and Hebrew ones by few words; ICU's tells the Latin ones of central Europe and Arabic from the
 * western one. Both are shown only what is not ASCII. What neither is sure of is windows-1252, as most exports are.
 */
final class LegacyEncoding {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** What Mozilla's detector is believed, as the encoding that contains it and is what programs really write. */
    private static final Map<String, String> SURE = Map.ofEntries(
            Map.entry("SHIFT_JIS", "windows-31j"),
            Map.entry("EUC-JP", "EUC-JP"),
            Map.entry("ISO-2022-JP", "ISO-2022-JP"),
            Map.entry("EUC-KR", "x-windows-949"),
            Map.entry("GB18030", "GB18030"),
            Map.entry("HZ-GB-2312", "GB18030"),
            Map.entry("BIG5", "x-windows-950"),
            Map.entry("WINDOWS-1251", "windows-1251"),
            Map.entry("KOI8-R", "KOI8-R"),
            Map.entry("IBM866", "IBM866"),
            Map.entry("WINDOWS-1253", "windows-1253"),
            Map.entry("ISO-8859-7", "windows-1253"),
            Map.entry("WINDOWS-1255", "windows-1255"),
            Map.entry("ISO-8859-8", "windows-1255"),
            Map.entry("TIS620", "x-windows-874"));

    private static final Map<String, String> FAMILIES = Map.of(
            "windows-1250", "windows-1250",
            "ISO-8859-2", "windows-1250",
            "windows-1251", "windows-1251",
            "ISO-8859-5", "windows-1251",
            "windows-1253", "windows-1253",
            "windows-1256", "windows-1256",
            "ISO-8859-6", "windows-1256");
    private static final int CLEARER = 5;
    private static final int ENOUGH = 64 * 1024;

    private LegacyEncoding() {}

    /** The encoding of these bytes, of which some are not ASCII. */
    static Charset of(byte[] bytes) {
        byte[] foreign = foreignCells(bytes);
        return byMozilla(foreign)
                .or(() -> byIcu(foreign))
                .filter(charset -> canBe(charset, foreign))
                .orElse(WESTERN);
    }

    private static Optional<Charset> byMozilla(byte[] bytes) {
        var detector = new UniversalDetector();
        detector.handleData(bytes);
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset())
                .map(name -> SURE.get(name.toUpperCase(Locale.ROOT)))
                .map(Charset::forName);
    }

    private static Optional<Charset> byIcu(byte[] bytes) {
        var detector = new CharsetDetector();
        detector.setText(bytes);
        String best = "";
        int confidence = 0;
        int western = 0;
        for (CharsetMatch match : detector.detectAll()) {
            String family = FAMILIES.get(match.getName());
            if (family == null) {
                boolean latin = match.getName().equals("windows-1252")
                        || match.getName().equals("ISO-8859-1");
                western = latin ? Math.max(western, match.getConfidence()) : western;
            } else if (match.getConfidence() > confidence) {
                best = family;
                confidence = match.getConfidence();
            }
        }
        return confidence >= western + CLEARER ? Optional.of(Charset.forName(best)) : Optional.empty();
    }

    /** Whether nearly all of it makes sense so; the end may be cut in the middle of a sign. */
    private static boolean canBe(Charset charset, byte[] bytes) {
        for (int cut = 0; cut < 4 && cut < bytes.length; cut++) {
            try {
                charset.newDecoder().decode(ByteBuffer.wrap(bytes, 0, bytes.length - cut));
                return true;
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        return false;
    }

    /** The cells that are not ASCII, one a line. What parts cells is never the second byte of a sign. */
    private static byte[] foreignCells(byte[] bytes) {
        var cells = new ByteArrayOutputStream();
        int start = 0;
        boolean foreign = false;
        for (int i = 0; i < bytes.length && cells.size() < ENOUGH; i++) {
            if (!partsCells(bytes[i])) {
                foreign |= bytes[i] < 0;
                continue;
            }
            if (foreign) {
                cells.write(bytes, start, i - start);
                cells.write('\n');
            }
            start = i + 1;
            foreign = false;
        }
        if (foreign) {
            cells.write(bytes, start, bytes.length - start);
        }
        return cells.toByteArray();
    }

    private static boolean partsCells(byte octet) {
        return octet == ',' || octet == ';' || octet == '\t' || octet == '\n' || octet == '\r' || octet == '"';
    }
}
