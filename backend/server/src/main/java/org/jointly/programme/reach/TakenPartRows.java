package org.jointly.programme.reach;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jointly.platform.database.NoTable;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TakenPartRows extends GenericRepository<NoTable, UUID> {
    /** An organisation at an instant. */
    record OrganisationAt(UUID organisation, Instant at) {}

    /** A programme's place in the list. */
    @Introspected
    record PlaceRow(UUID programme, Instant lastActivity) {}

    /** A programme by its name. */
    @Introspected
    record TitleRow(UUID id, String title) {}

    /** How many programmes an organisation has with the same capacities, apart by commas, archived or not. */
    @Introspected
    record ShareRow(String capacities, boolean archived, long programmes) {}

    /**
     * Walks the organisation's participations from the newest activity down, as the register does; one with several capacities
     * counts once. What begins at the instant holds, what ends at it does not.
     */
    @Query("""
            select m.programme, m.last_activity from programme.participation m
            where m.organisation = :organisation and m.begun_at <= :at and (m.ended_at is null or m.ended_at > :at)
              and (cast(:before as timestamptz) is null
                or (m.last_activity, m.programme) < (cast(:before as timestamptz), cast(:beforeId as uuid)))
              and not exists (
                select 1 from programme.participation o
                where o.programme = m.programme and o.organisation = :organisation and o.id < m.id
                  and o.begun_at <= :at and (o.ended_at is null or o.ended_at > :at) offset 0)
            order by m.last_activity desc, m.programme desc limit :size
            """)
    @ParameterExpression(name = "organisation", expression = "#{whose.organisation}")
    @ParameterExpression(name = "at", expression = "#{whose.at}")
    List<PlaceRow> page(OrganisationAt whose, @Nullable Instant before, @Nullable UUID beforeId, int size);

    @Query("""
            select programme, capacity, begun_at,
              programme in (select a.id from programme.archived(array[programme], :at) as a(id)) as archived
            from programme.participation
            where organisation = :organisation and programme in (:programmes)
              and begun_at <= :at and (ended_at is null or ended_at > :at)
            order by begun_at
            """)
    @ParameterExpression(name = "organisation", expression = "#{whose.organisation}")
    @ParameterExpression(name = "at", expression = "#{whose.at}")
    List<TakenPartRow> of(OrganisationAt whose, Collection<UUID> programmes);

    @Query("""
            select exists (select 1 from programme.participation
              where organisation = :organisation and programme = :programme)
            """)
    boolean everTookPart(UUID organisation, UUID programme);

    @Query("select id, title from programme.titles_for_administrators(cast(:programmes as uuid[]))")
    List<TitleRow> titles(String programmes);

    @Query("""
            with each as materialized (
              select programme, string_agg(distinct capacity, ',' order by capacity) as capacities
              from programme.participation
              where organisation = :organisation and begun_at <= :at and (ended_at is null or ended_at > :at)
              group by programme)
            select e.capacities, a.id is not null as archived, count(*) as programmes
            from each e left join programme.archived(array(select programme from each), :at) as a(id) on a.id = e.programme
            group by 1, 2
            """)
    @ParameterExpression(name = "organisation", expression = "#{whose.organisation}")
    @ParameterExpression(name = "at", expression = "#{whose.at}")
    List<ShareRow> shares(OrganisationAt whose);
}
