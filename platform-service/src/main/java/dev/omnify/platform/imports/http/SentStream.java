package dev.omnify.platform.imports.http;

import dev.omnify.kit.ProblemException;
import dev.omnify.platform.imports.ImportProblem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body as it comes from its client: what breaks it off is the client's doing and no failure of ours. */
final class SentStream extends FilterInputStream {
    SentStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            throw cutOff(e);
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return super.read(bytes, offset, length);
        } catch (IOException e) {
            throw cutOff(e);
        }
    }

    private static ProblemException cutOff(IOException cause) {
        return new ProblemException(
                ImportProblem.CUT_OFF, "The upload was cut off before it was whole. Nothing of it is kept.", cause);
    }
}
