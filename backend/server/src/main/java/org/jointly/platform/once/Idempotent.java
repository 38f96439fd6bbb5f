package org.jointly.platform.once;

import io.micronaut.aop.Around;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a controller's method that writes: under an Idempotency-Key it is done once, and its first answer repeated. */
@Around
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Parameter(
        name = "Idempotency-Key",
        in = ParameterIn.HEADER,
        schema = @Schema(type = "string", maxLength = 100, nullable = true))
public @interface Idempotent {
    How value() default How.TOGETHER;

    /** How the key and the work hang together. */
    enum How {
        /** In one transaction. */
        TOGETHER,
        /** The work waits for something that is no part of a transaction, such as a live text. */
        APART,
        /** The answer is a secret that is made anew each time. */
        UNKEPT
    }
}
