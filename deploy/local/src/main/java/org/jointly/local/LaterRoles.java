package org.jointly.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Database roles that came after the first: made at every start that lacks them, so that older data goes on. */
record LaterRoles(LocalPostgres postgres, Secrets secrets) {
    private static final String VOICES = """
            do $$ begin
              if not exists (select 1 from pg_roles where rolname = 'jointly_voices') then
                create role jointly_voices login nosuperuser nobypassrls;
              end if;
            end $$;
            alter role jointly_voices password '%s';
            grant connect on database jointly to jointly_voices""";

    /** May what jointly_app may, and besides is believed that it has a duty. */
    private static final String DUTIES = """
            do $$ begin
              if not exists (select 1 from pg_roles where rolname = 'jointly_duties') then
                create role jointly_duties login nosuperuser nobypassrls;
              end if;
            end $$;
            alter role jointly_duties password '%s';
            grant jointly_app to jointly_duties with inherit true, set false;
            grant connect on database jointly to jointly_duties""";

    void make() throws SQLException {
        try (Connection connection = postgres.asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(VOICES.formatted(secrets.databaseVoices()));
            statement.execute(DUTIES.formatted(secrets.databaseDuties()));
        }
    }
}
