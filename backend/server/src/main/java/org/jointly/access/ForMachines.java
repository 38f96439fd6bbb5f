package org.jointly.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jointly.api.access.machine.MachineScope;

/** On a controller's method: a service account with this scope may ask for it. What does not say so is not for machines. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ForMachines {
    /** Any of these will do; none named, any account may. */
    MachineScope[] value();
}
