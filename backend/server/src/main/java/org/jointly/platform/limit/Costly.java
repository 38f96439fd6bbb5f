package org.jointly.platform.limit;

import io.micronaut.aop.Around;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jointly.platform.RequestsRefused.Kind;

/** On a controller's method: only so much of this is done at once, and on one day. */
@Around
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Costly {
    Kind value();
}
