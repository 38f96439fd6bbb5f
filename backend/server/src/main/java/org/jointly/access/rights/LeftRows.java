package org.jointly.access.rights;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointly.platform.database.NoTable;
import org.jspecify.annotations.Nullable;

/** Which organisations leave the platform or have left it. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LeftRows extends GenericRepository<NoTable, UUID> {
    @Query("select access.has_left(:organisation)")
    boolean hasLeft(UUID organisation);

    /** Of all organisations, for who runs the platform. */
    @Query("select organisation, leaves_at, left_at from access.leaving where taken_back_at is null")
    List<LeftRow> all();

    /** Of one that was suspended: nobody could take it back for so long. */
    @Query("""
            update access.leaving set leaves_at = leaves_at + (cast(:now as timestamptz) - greatest(s.begun_at, announced_at))
            from access.organisation_suspension s
            where leaving.organisation = :organisation and taken_back_at is null and leaving.begun_at is null
              and s.organisation = leaving.organisation and s.ended_at is null
            """)
    int putOff(UUID organisation, Instant now);

    /** That an organisation leaves, or has left. */
    @Introspected
    record LeftRow(
            UUID organisation, Instant leavesAt, @Nullable Instant leftAt) {}
}
