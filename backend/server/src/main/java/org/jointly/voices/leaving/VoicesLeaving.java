package org.jointly.voices.leaving;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Order;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jointly.platform.Actor;
import org.jointly.platform.database.NoTable;
import org.jointly.platform.leaving.LeavingPart;
import org.jointly.platform.leaving.Obstacle;

/**
 * Nobody leaves who hosts a channel that is not closed, receives one, or still has voices: what was promised to survivors ends by the
 * rules of channels, and not because an organisation goes.
 */
@Singleton
@Order(50)
@Transactional(readOnly = true)
class VoicesLeaving implements LeavingPart {
    private final Rows rows;

    VoicesLeaving(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<Obstacle> obstacles() {
        return rows.unfinished(Actor.current().organisation()).stream()
                .map(row -> new Obstacle(Obstacle.Kind.VOICES, row.programme(), row.title()))
                .toList();
    }

    /** The acting administrator sees the channels of their organisation. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface Rows extends GenericRepository<NoTable, UUID> {
        @Query("select * from voices.unfinished() where cast(:organisation as uuid) is not null")
        List<Unfinished> unfinished(UUID organisation);
    }

    /** A channel that an organisation is still bound to. */
    @Introspected
    record Unfinished(UUID programme, String title) {}
}
