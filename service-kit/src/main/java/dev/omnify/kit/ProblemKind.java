package dev.omnify.kit;

/** What sort of failure a problem is. Only this type knows which HTTP status that means. */
public enum ProblemKind {
    MALFORMED(400, "Malformed request"),
    UNAUTHENTICATED(401, "Not authenticated"),
    FORBIDDEN(403, "Not allowed"),
    NOT_FOUND(404, "Not found"),
    METHOD(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "Not acceptable"),
    INCOMPLETE(408, "Request not complete"),
    CONFLICT(409, "Conflict"),
    GONE(410, "Gone"),
    PRECONDITION(412, "Precondition failed"),
    TOO_LARGE(413, "Too large"),
    UNSUPPORTED(415, "Unsupported media type"),
    INVALID(422, "Invalid request"),
    LIMIT(429, "Too many requests"),
    BUG(500, "Internal error"),
    UPSTREAM(502, "Bad answer from upstream"),
    UNAVAILABLE(503, "Unavailable"),
    TIMEOUT(504, "No answer in time");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status that this kind is answered with. */
    public int status() {
        return status;
    }

    /** A short summary that is the same for every problem of this kind. */
    public String title() {
        return title;
    }

    /** The kind that a status stands for; an unknown one is a bug of ours (5xx) or a malformed request. */
    public static ProblemKind ofStatus(int status) {
        for (ProblemKind kind : values()) {
            if (kind.status == status) {
                return kind;
            }
        }
        return status >= BUG.status ? BUG : MALFORMED;
    }
}
