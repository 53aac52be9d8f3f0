package dev.omnify.kit.http;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a client send a POST again without its taking effect twice: a request with the header {@code Idempotency-Key} is
 * carried out once in 24 hours for each organization, method, path and key; the same key again gives the first answer.
 * A request that was cut off before it was whole is not carried out, and may be sent again with its key. Without a
 * token (such as at sign-up) the header is not looked at, since answers are kept by organization.
 */
@NameBinding
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {}
