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
import org.jspecify.annotations.Nullable;

/**
 * The e-mail address holds nothing that cannot be seen, so that no two addresses that look alike are two people; null
 * passes.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Constraint(validatedBy = PlainAddress.Check.class)
public @interface PlainAddress {
    /** What to tell the person. */
    String message() default "must not contain characters that cannot be seen";

    /** See Jakarta Validation. */
    Class<?>[] groups() default {};

    /** See Jakarta Validation. */
    Class<? extends Payload>[] payload() default {};

    /**
     * Looks at each character but the plain blank: whether one may stand there is said by what an address looks like.
     */
    class Check implements ConstraintValidator<PlainAddress, String> {
        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null
                    || value.strip().codePoints().noneMatch(sign -> sign != ' ' && Signs.cannotBeSeen(sign));
        }
    }
}
