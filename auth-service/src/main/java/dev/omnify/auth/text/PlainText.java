package dev.omnify.auth.text;

import dev.omnify.kit.text.Signs;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text is one line that reads as it is written: no control character, no half of a surrogate pair, nothing that
 * turns the direction of what follows, nothing hidden, no web address, since such names stand in mails to strangers,
 * and something that can be seen; null passes, and what is blank, which {@code NotBlank} is for. Joiners are allowed:
 * names and emoji need them.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Constraint(validatedBy = PlainText.Check.class)
public @interface PlainText {
    /** What to tell the person. */
    String message() default
            "must show something, without control characters, hidden signs, marks that turn the direction of text or a web"
                    + " address";

    /** See Jakarta Validation. */
    Class<?>[] groups() default {};

    /** See Jakarta Validation. */
    Class<? extends Payload>[] payload() default {};

    /** Looks at each character. */
    class Check implements ConstraintValidator<PlainText, String> {
        private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)://|\\bwww\\.");

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null
                    || (value.isBlank() ? value.codePoints().noneMatch(Signs::breaksALine) : isName(value));
        }

        static boolean isName(String value) {
            return Signs.makeAName(value) && !WEB_ADDRESS.matcher(value).find();
        }
    }
}
