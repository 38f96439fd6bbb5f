package org.jointly.exchange;

import org.jointly.api.access.Role;
import org.jointly.platform.Actor;

/** Who may bring files in. Whose reports one may read is PostgreSQL's to say. */
final class ImportPolicy {
    private ImportPolicy() {}

    static boolean mayImport(Actor actor) {
        return actor.has(Role.EDITOR);
    }
}
