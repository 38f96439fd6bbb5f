package org.jointly.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.jointly.platform.Actor;
import org.jointly.platform.Backend;
import org.jointly.platform.token.AnnouncementKeyOf;
import org.postgresql.PGConnection;

/** Tells PostgreSQL who acts on a connection of a test's own, with the proof that the backend would give. */
public final class ProvedActor {
    private ProvedActor() {}

    public static void announce(Connection connection, Actor actor) throws SQLException {
        announce(connection, actor, Backend.stack().secrets().tickets());
    }

    /** @param secret of tickets, from which the key comes */
    public static void announce(Connection connection, Actor actor, String secret) throws SQLException {
        announce(connection, actor, Instant.now(), secret);
    }

    public static void announce(Connection connection, Actor actor, Instant now, String secret) throws SQLException {
        var process = connection.unwrap(PGConnection.class).getBackendPID();
        var said = Announcement.of(actor, process, now);
        try (var statement = connection.prepareStatement(
                "select set_config('jointly.actor', ?, true), set_config('jointly.proof', ?, true)")) {
            statement.setString(1, said.text());
            statement.setString(2, said.provedWith(AnnouncementKeyOf.secret(secret)));
            statement.execute();
        }
    }
}
