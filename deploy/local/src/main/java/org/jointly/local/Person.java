package org.jointly.local;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** One invented person, a line of {@code people.csv}. */
record Person(
        String username,
        String givenName,
        String familyName,
        String mail,
        List<Affiliation> affiliations,
        boolean platformAdmin) {
    static Person of(String line) {
        String[] cell = line.split(",", -1);
        return new Person(
                cell[0],
                cell[1],
                cell[2],
                cell[3],
                Affiliation.listOf(cell[4]),
                cell[5].strip().equals("yes"));
    }

    /** The same on every installation, so that fixtures may name people by it. */
    UUID id() {
        return UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8));
    }
}
