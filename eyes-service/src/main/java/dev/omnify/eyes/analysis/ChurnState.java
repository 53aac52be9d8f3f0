package dev.omnify.eyes.analysis;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether anything tested can be said of a customer's leaving. */
@Schema(name = "ChurnState")
public enum ChurnState {
    /** Has ordered within the days that the test covers: there is a risk, with reasons. */
    TESTED,
    /**
     * Silent for longer: gone as far as anybody can tell, so that there is nothing to foretell but much to win back.
     */
    LAPSED;

    /** The state as clients and the store write it. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
