package dev.omnify.eyes.report.naming;

import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.FieldError;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.text.Signs;
import java.util.List;

/** A name as somebody typed it, made fit to be shown: trimmed, of 1 to 60 characters, with nothing hidden in it. */
public final class GivenName {
    private static final int LONGEST = 60;

    private GivenName() {}

    /** The name; {@code validation-failed} for the field {@code renamed} when it is none. */
    public static String of(String typed) {
        String name = typed.strip();
        int length = name.codePointCount(0, name.length());
        if (length == 0 || length > LONGEST) {
            throw refusal("length", "A segment's name has 1 to " + LONGEST + " characters.");
        }
        if (!Signs.makeAName(name)) {
            throw refusal(
                    "characters", "A segment's name can be seen, and holds no control characters or hidden signs.");
        }
        return name;
    }

    private static ProblemException refusal(String code, String detail) {
        return new ProblemException(CommonProblem.VALIDATION_FAILED, "The request has a field that does not fit.")
                .with(List.of(new FieldError("renamed", code, detail)));
    }
}
