package org.jointly.voices.keeper;

import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jointly.platform.database.NoTable;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface KeeperRows extends GenericRepository<NoTable, UUID> {
    @Query("select submission, organisation, channel, withdrawn_on from voices.tombstone")
    List<GoneRow> tombstones();

    @Query("select true from (select voices.bury(:submission, :organisation, :channel, :day)) as buried")
    boolean bury(UUID submission, UUID organisation, UUID channel, LocalDate day);

    @Query("select organisation, channel from voices.expire(:day)")
    List<ExpiredRow> expire(LocalDate day);

    @Query("""
            select submission, organisation, channel, withdrawn_on from voices.tombstone
            where not told and withdrawn_on < :day order by organisation, withdrawn_on, submission limit 1000
            """)
    List<GoneRow> untold(LocalDate day);

    @Query("update voices.tombstone set told = true where submission = :submission and organisation = :organisation")
    int tell(UUID submission, UUID organisation);

    /** Organisations that hold voices or may be sent some, and were not asked about lately. */
    @Query("""
            select distinct r.organisation from voices.receiver r
              join voices.channel c on c.id = r.channel and c.state <> 'draft'
            where r.state in ('accepted', 'left') and not exists (select 1 from voices.roster k
              where k.organisation = r.organisation and k.learned_at > now() - interval '20 seconds')
            """)
    List<UUID> receiving();

    @Query("select organisation, channel, stopped from voices.mark_stops()")
    List<TurnRow> markStops();

    @Query("select organisation, escalation from voices.pass_on()")
    List<PassedOnRow> passOn();

    @Query("select count(*) from voices.count where channel = :channel and quarter = :quarter")
    long counted(UUID channel, String quarter);

    @Query("select dimension, value, voices from voices.tally(:channel, :first, :last)")
    List<TallyRow> tally(UUID channel, LocalDate first, LocalDate last);

    @Query("""
            insert into voices.count (channel, quarter, dimension, value, voices)
            values (:channel, :quarter, :dimension, :value, cast(:voices as integer)) on conflict do nothing
            """)
    @ParameterExpression(name = "dimension", expression = "#{figure.dimension}")
    @ParameterExpression(name = "value", expression = "#{figure.value}")
    int freeze(UUID channel, String quarter, TallyRow figure, @Nullable Integer voices);
}
