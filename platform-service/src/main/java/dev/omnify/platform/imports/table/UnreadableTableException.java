package dev.omnify.platform.imports.table;

import dev.omnify.kit.ProblemException;
import dev.omnify.platform.imports.ImportProblem;

/** Says that a file cannot be read any further as the table it was taken for. */
public final class UnreadableTableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message one sentence for the person who sent the file */
    public UnreadableTableException(String message) {
        super(message);
    }

    /** @param message one sentence for the person who sent the file */
    public UnreadableTableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** {@code file-unreadable}, as the person who sent the file is told. */
    public ProblemException problem() {
        return new ProblemException(ImportProblem.UNREADABLE, String.valueOf(getMessage()), this);
    }
}
