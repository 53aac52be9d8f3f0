package dev.omnify.kit.jobs;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a job stands. In JSON and in the store it is written in lower case. */
public enum JobState {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED;

    /** Whether nothing will happen any more. */
    public boolean ended() {
        return this == SUCCEEDED || this == FAILED || this == CANCELLED;
    }

    /** The state as clients and the store write it. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state that this text names. */
    static JobState of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
