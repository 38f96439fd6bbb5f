package org.jointly.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** How long each database role may wait for a lock, work on a statement, and hold a transaction open; set at every start. */
record RoleLimits(LocalPostgres postgres) {
    private static final String LIMITS = """
            -- Somebody waits for the answer.
            alter role jointly_app set lock_timeout = '5s';
            alter role jointly_app set statement_timeout = '30s';
            alter role jointly_app set idle_in_transaction_session_timeout = '1min';
            -- Somebody waits behind what it locks; long work asks for more.
            alter role jointly_duties set lock_timeout = '5s';
            alter role jointly_duties set statement_timeout = '30s';
            alter role jointly_duties set idle_in_transaction_session_timeout = '1min';
            -- Somebody waits who must not wait long, and writes little.
            alter role jointly_voices set lock_timeout = '3s';
            alter role jointly_voices set statement_timeout = '10s';
            alter role jointly_voices set idle_in_transaction_session_timeout = '30s';
            -- Migrations: they may work long, but while one waits for a table everybody waits behind it.
            alter role jointly_owner set lock_timeout = '15s';
            alter role jointly_owner set statement_timeout = '1h';
            alter role jointly_owner set idle_in_transaction_session_timeout = '1h';
            -- A node of Keycloak waits while another migrates, for as long as Keycloak itself has patience.
            alter role jointly_keycloak set lock_timeout = '15min';
            alter role jointly_keycloak set statement_timeout = '15min';
            alter role jointly_keycloak set idle_in_transaction_session_timeout = '15min'""";

    void set() throws SQLException {
        try (Connection connection = postgres.asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(LIMITS);
        }
    }
}
