package dev.omnify.platform.imports.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.omnify.kit.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MultipartFileTest {
    private static final String TYPE = "multipart/form-data; boundary=XyZ";

    private static String read(String body) throws IOException {
        return read(body, 1);
    }

    /** Reads a body that comes in pieces, so that boundaries are cut. */
    private static String read(String body, int piece) throws IOException {
        var slow = new FilterInputStream(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return super.read(bytes, offset, Math.min(length, piece));
            }
        };
        return new String(MultipartFile.in(slow, TYPE).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void findsThePartNamedFileAmongOthersHoweverTheBodyIsCut() throws IOException {
        String body = "preamble\r\n--XyZ\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nfile\r\n--XyZ\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                + "a,b\r\n1,2\r\n--Xy\r\n--XyZ--\r\n";
        for (int piece = 1; piece <= body.length(); piece++) {
            assertThat(read(body, piece)).as("in pieces of %d", piece).isEqualTo("a,b\r\n1,2\r\n--Xy");
        }
    }

    @Test
    void anEmptyPartIsEmpty() throws IOException {
        assertThat(read("--XyZ\r\nContent-Disposition: form-data; name=file\r\n\r\n\r\n--XyZ--\r\n"))
                .isEmpty();
    }

    @Test
    void aLargePartComesWhole() throws IOException {
        String content = "0123456789\r\n-".repeat(50_000);
        String body = "--XyZ\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n" + content + "\r\n--XyZ--";
        InputStream file = MultipartFile.in(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), TYPE);
        assertThat(file.readAllBytes()).isEqualTo(content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesABodyWithoutAFileOrWithoutAnEnd() {
        assertThatThrownBy(() -> read("--XyZ\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--XyZ--"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("part named file");
        assertThatThrownBy(() -> read("--XyZ\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("ends before");
    }
}
