package org.jointly.programme;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.api.programme.Capacity;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ParticipationRows extends GenericRepository<ParticipationRow, UUID> {
    Optional<ParticipationRow> findByIdAndProgramme(UUID id, UUID programme);

    List<ParticipationRow> findByProgrammeOrderByBegunAt(UUID programme);

    @Query("""
            select * from programme.participation
            where programme in (:programmes) and begun_at <= now() and (ended_at is null or ended_at > now())
            """)
    List<ParticipationRow> current(Collection<UUID> programmes);

    @Query("""
            select m.programme, m.capacity, p.archived_at is not null as archived
            from programme.mine m join programme.programme p on p.id = m.programme where m.programme in (:programmes)
            """)
    List<MineRow> mine(Collection<UUID> programmes);

    /** A capacity of the acting organisation in a programme. */
    @Introspected
    record MineRow(UUID programme, Capacity capacity, boolean archived) {}

    /** By PostgreSQL's clock, which also decides who sees what. */
    @Query("""
            insert into programme.participation (id, programme, organisation, capacity, begun_at, last_activity)
            values (:id, :programme, :organisation, :capacity, now(), now())
            """)
    int begin(UUID id, UUID programme, UUID organisation, String capacity);

    /** Until the transaction ends, no other lead of the programme leaves. */
    @Query("""
            select true from (select pg_advisory_xact_lock(hashtextextended('leads of ' || cast(:programme as text), 0)))
              as waited
            """)
    boolean holdLeads(UUID programme);

    /** Zero if it had ended already. */
    @Query("update programme.participation set ended_at = now() where id = :id and ended_at is null")
    int end(UUID id);
}
