package org.jointly.access.registration;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** How many work for an organisation, and how many of them manage its people. */
@Introspected
record StaffCount(UUID organisation, long people, long administrators) {
    static StaffCount none(UUID organisation) {
        return new StaffCount(organisation, 0, 0);
    }
}
