package dev.omnify.platform.imports;

import dev.omnify.kit.ProblemCode;
import dev.omnify.kit.ProblemKind;

/** What may be wrong with an upload or inside its file. */
public enum ImportProblem implements ProblemCode {
    /** The body has no bytes. */
    FILE_EMPTY("file-empty", ProblemKind.INVALID),
    /** More bytes than are taken, as sent. */
    FILE_TOO_LARGE("file-too-large", ProblemKind.TOO_LARGE),
    /** More bytes than are taken, once unpacked. */
    UNPACKED_TOO_LARGE("unpacked-too-large", ProblemKind.TOO_LARGE),
    /** The connection broke before the whole file had come. */
    CUT_OFF("upload-cut-off", ProblemKind.INCOMPLETE),
    /** A header and nothing else, or not even that. */
    NO_ROWS("no-rows", ProblemKind.INVALID),
    /** A spreadsheet, an archive, an image. */
    NOT_TEXT("not-text", ProblemKind.INVALID),
    /** JSON that is not one document a line. */
    NOT_A_TABLE("not-a-table", ProblemKind.INVALID),
    /** Rows without an end, or a broken archive. */
    UNREADABLE("file-unreadable", ProblemKind.INVALID),
    /** A field without which no row can be read has no column. */
    COLUMNS_MISSING("columns-missing", ProblemKind.INVALID),
    /** The stored file is gone. */
    UPLOAD_GONE("upload-gone", ProblemKind.GONE),
    /** The list of rejected rows was kept for its time and is gone. */
    ERRORS_GONE("errors-gone", ProblemKind.GONE);

    private final String code;
    private final ProblemKind kind;

    ImportProblem(String code, ProblemKind kind) {
        this.code = code;
        this.kind = kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
