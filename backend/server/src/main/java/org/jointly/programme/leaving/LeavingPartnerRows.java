package org.jointly.programme.leaving;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointly.platform.database.NoTable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface LeavingPartnerRows extends GenericRepository<NoTable, UUID> {
    /** Of those that take part in a programme of the actor's. */
    @Query("""
            select l.organisation, l.leaves_at from access.announced_leavings(array(
              select p.organisation from programme.participation p where p.programme = :programme and p.ended_at is null)) l
            where l.left_at is null order by l.leaves_at, l.organisation
            """)
    List<Announced> announced(UUID programme);

    @Query("select id, title from programme.led_alone()")
    List<Led> ledAlone();

    /** PostgreSQL itself looks whether the organisation leaves now. */
    @Query("select true from (select programme.leave(:organisation)) as done")
    boolean leave(UUID organisation);

    @Query("select true from (select programme.forget(:organisation)) as done")
    boolean forget(UUID organisation);

    /** An organisation and the day on which it leaves. */
    @Introspected
    record Announced(UUID organisation, Instant leavesAt) {}

    /** A programme that is led alone. */
    @Introspected
    record Led(UUID id, String title) {}
}
