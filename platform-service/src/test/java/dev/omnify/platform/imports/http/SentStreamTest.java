package dev.omnify.platform.imports.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.omnify.kit.ProblemException;
import dev.omnify.platform.imports.ImportProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SentStreamTest {
    /** What a server's body does when its connection is reset. */
    private static InputStream brokenAfter(String text) {
        var rest = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Connection reset");
            }
        };
        return new SequenceInputStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)), rest);
    }

    private static void isCutOff(InputStream body) {
        assertThatThrownBy(body::readAllBytes).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.code()).isEqualTo(ImportProblem.CUT_OFF);
            assertThat(problem.code().kind().status()).isBetween(400, 499);
        });
    }

    @Test
    void anUploadThatItsClientBreaksOffIsNoErrorOfOurs() throws IOException {
        isCutOff(UploadBody.file(brokenAfter("id,date\n"), "text/csv"));
        isCutOff(UploadBody.file(
                brokenAfter("--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nid,date\n"),
                "multipart/form-data; boundary=x"));
    }

    @Test
    void aWholeUploadPasses() throws IOException {
        var body = new ByteArrayInputStream("id".getBytes(StandardCharsets.US_ASCII));
        assertThat(UploadBody.file(body, null).readAllBytes()).asString().isEqualTo("id");
    }
}
