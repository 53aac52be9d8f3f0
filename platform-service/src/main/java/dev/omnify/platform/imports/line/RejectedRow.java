package dev.omnify.platform.imports.line;

/** Ends the reading of a row that cannot be used. Has no stack trace, because a file may have millions of them. */
final class RejectedRow extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    RejectedRow(String code, String reason) {
        super(reason, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }

    Reading.Rejected reading() {
        return new Reading.Rejected(code, String.valueOf(getMessage()));
    }
}
