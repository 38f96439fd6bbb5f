package org.jointly.platform.database;

import io.micronaut.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jointly.platform.token.AnnouncementKey;

/**
 * Hands PostgreSQL the keys of announcements when a node starts, as the owner of the tables, after the migrations. Keys that the
 * node does not know are of no node any more and go: a secret is changed in two steps (deploy/README.md).
 */
@Singleton
@Named(AnnouncementKeys.OWNER)
class AnnouncementKeys implements FlywayConfigurationCustomizer, Callback {
    static final String OWNER = "owner";

    private final AnnouncementKey key;

    AnnouncementKeys(AnnouncementKey key) {
        this.key = key;
    }

    @Override
    public String getName() {
        return OWNER;
    }

    @Override
    public void customizeFluentConfiguration(FluentConfiguration configuration) {
        configuration.callbacks(this);
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            keep(context.getConnection());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String getCallbackName() {
        return "keys of announcements";
    }

    private void keep(Connection owner) throws SQLException {
        try (var keep = owner.prepareStatement("""
                insert into platform.announcement_key (id, inside, outside) values (?, ?, ?) on conflict (id) do nothing""")) {
            for (var each : key.verifying()) {
                keep.setString(1, each.id());
                keep.setBytes(2, each.inside());
                keep.setBytes(3, each.outside());
                keep.executeUpdate();
            }
        }
        var known = key.verifying().stream().map(AnnouncementKey.Verifying::id).toArray();
        try (var forget = owner.prepareStatement("delete from platform.announcement_key where id <> all (?)")) {
            forget.setArray(1, owner.createArrayOf("text", Arrays.copyOf(known, known.length, String[].class)));
            forget.executeUpdate();
        }
    }
}
