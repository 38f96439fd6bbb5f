package org.jointly.local;

import java.util.UUID;

/** One organisation of the demo, a line of {@code organisations.csv}. */
record Organisation(UUID id, String alias, String name, String kind, String iatiRef, String iatiType, String colour) {
    static Organisation of(String line) {
        String[] cell = line.split(",", -1);
        return new Organisation(UUID.fromString(cell[0]), cell[1], cell[2], cell[3], cell[4], cell[5], cell[6]);
    }

    String domain() {
        return alias + ".example";
    }

    /** The group whose members hold a role for this organisation. */
    UUID group(String role) {
        return UUID.nameUUIDFromBytes((id + "/" + role).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
