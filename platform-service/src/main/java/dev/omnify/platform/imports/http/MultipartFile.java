package dev.omnify.platform.imports.http;

import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.FieldError;
import dev.omnify.kit.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part named {@code file} of a multipart body (RFC 7578), read as it comes in: nothing is put on disk or held in
 * memory, which the framework's own reading would do.
 */
final class MultipartFile extends InputStream {
    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=(?:\"([^\"]{1,70})\"|([^;\\s]{1,70}))", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME =
            Pattern.compile("[;\\s]name=(?:\"([^\"]*)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);
    private static final int BUFFER = 64 * 1024;
    private static final int MAX_HEADERS = 16 * 1024;

    private final InputStream body;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int limit;
    private boolean ended;

    private MultipartFile(InputStream body, String boundary) {
        this.body = body;
        delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        // As if the body began with a line break, so that the first boundary looks like all others.
        buffer[0] = '\r';
        buffer[1] = '\n';
        limit = 2;
    }

    /** Whether a body of this type has parts. */
    static boolean isMultipart(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** The file in a body; {@code validation-failed} when it has no part of that name. */
    static InputStream in(InputStream body, String contentType) throws IOException {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw new ProblemException(CommonProblem.MALFORMED, "The Content-Type names no boundary.");
        }
        var file =
                new MultipartFile(body, Optional.ofNullable(boundary.group(1)).orElseGet(() -> boundary.group(2)));
        file.skipPart();
        while (file.nextPart()) {
            if (file.isFile()) {
                return file;
            }
            file.skipPart();
        }
        throw new ProblemException(CommonProblem.VALIDATION_FAILED, "The body has no part named file.")
                .with(List.of(new FieldError("file", "missing", "Send the file as the part named file.")));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (ended || length == 0) {
            return ended ? -1 : 0;
        }
        int ready = ready();
        if (ready == 0) {
            ended = true;
            return -1;
        }
        int taken = Math.min(ready, length);
        System.arraycopy(buffer, at, target, offset, taken);
        at += taken;
        return taken;
    }

    /** How many bytes of the part lie ready; 0 at its end. */
    private int ready() throws IOException {
        while (true) {
            int found = find();
            int sure = found >= 0 ? found - at : limit - at - delimiter.length + 1;
            if (sure > 0 || found >= 0) {
                return sure;
            }
            if (!fill()) {
                throw new ProblemException(CommonProblem.MALFORMED, "The body ends before its last boundary.");
            }
        }
    }

    private int find() {
        for (int i = at; i <= limit - delimiter.length; i++) {
            int n = 0;
            while (n < delimiter.length && buffer[i + n] == delimiter[n]) {
                n++;
            }
            if (n == delimiter.length) {
                return i;
            }
        }
        return -1;
    }

    private boolean fill() throws IOException {
        // The two bytes before are kept, because a part's beginning may give its line break back.
        int from = Math.max(0, at - 2);
        System.arraycopy(buffer, from, buffer, 0, limit - from);
        limit -= from;
        at -= from;
        int read = body.read(buffer, limit, buffer.length - limit);
        limit += Math.max(read, 0);
        return read > 0;
    }

    private void skipPart() throws IOException {
        for (int ready = ready(); ready > 0; ready = ready()) {
            at += ready;
        }
    }

    /** Goes over the boundary; false when it is the last. */
    private boolean nextPart() throws IOException {
        at += delimiter.length;
        String rest = line();
        return !rest.startsWith("--");
    }

    /** Reads a part's headers; whether they name the file. */
    private boolean isFile() throws IOException {
        boolean file = false;
        int size = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            size += header.length();
            if (size > MAX_HEADERS) {
                throw new ProblemException(CommonProblem.MALFORMED, "A part's headers are too long.");
            }
            Matcher name = NAME.matcher(header);
            boolean disposition = header.toLowerCase(Locale.ROOT).startsWith("content-disposition:");
            file |= disposition
                    && name.find()
                    && "file".equals(Optional.ofNullable(name.group(1)).orElseGet(() -> name.group(2)));
        }
        // An empty part's boundary follows the headers' line break at once: give that break back.
        at -= 2;
        buffer[at] = '\r';
        buffer[at + 1] = '\n';
        boolean empty = startsWithBoundary();
        at += empty ? 0 : 2;
        return file;
    }

    private boolean startsWithBoundary() throws IOException {
        while (limit - at < delimiter.length) {
            if (!fill()) {
                return false;
            }
        }
        return find() == at;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        while (true) {
            if (at == limit && !fill()) {
                return line.toString();
            }
            char next = (char) (buffer[at++] & 0xFF);
            if (next == '\n') {
                return line.toString().stripTrailing();
            }
            if (line.length() < MAX_HEADERS) {
                line.append(next);
            }
        }
    }
}
