package org.jointly.voices;

import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.api.voices.ChannelDuty;
import org.jointly.platform.By;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
public interface ChannelRows extends GenericRepository<ChannelRow, UUID> {
    /** Somebody of an organisation who is appointed to a duty. */
    record NewAppointment(
            UUID id, UUID channel, UUID organisation, UUID person, String personName, ChannelDuty duty, By by) {}

    Optional<ChannelRow> findById(UUID id);

    ChannelRow save(ChannelRow row);

    @Query("""
            select c.* from voices.channel c
            where exists (select 1 from voices.mine m where m.channel = c.id offset 0)
            order by c.drafted_at desc, c.id limit 200
            """)
    List<ChannelRow> mine();

    @Query("select * from voices.channel where programme = :programme order by drafted_at desc, id limit 200")
    List<ChannelRow> of(UUID programme);

    @Query("select * from voices.channel where state <> 'draft'")
    List<ChannelRow> begun();

    /** Zero if somebody else was faster. */
    @Query("""
            update voices.channel set title = cast(:title as jsonb), languages = :languages, unread_days = :unreadDays,
              handled_days = :handledDays, decide_minutes = :decideMinutes,
              helplines = cast(:helplines as jsonb), state = :state, opened_on = :openedOn,
              closed_on = :closedOn, version = version + 1
            where id = :id and version = :version
            """)
    int change(ChannelRow row);

    /** How the acting person belongs to the circle: a receiver's state, or {@code board}. */
    @Query("select standing from voices.mine where channel = :channel")
    List<String> standings(UUID channel);

    @Query("select duty from voices.duty where channel = :channel")
    List<String> duties(UUID channel);

    @Query("select voices.takes_part(:programme, :organisation)")
    boolean takesPart(UUID programme, UUID organisation);

    @Query("""
            select r.channel, r.organisation, r.state, r.invited_at, r.answered_at, r.left_at,
              (select count(distinct a.person) from voices.appointment a
                where a.channel = r.channel and a.organisation = r.organisation and a.duty = 'reader'
                  and a.from_at <= now() and (a.until_at is null or a.until_at > now()))::integer as readers,
              (select max(e.epoch) from voices.epoch e
                where e.channel = r.channel and e.organisation = r.organisation and e.ended_on is null) as epoch,
              voices.deciders(r.channel, r.organisation, now()) as deciders,
              voices.receives(r.channel, r.organisation) as receiving
            from voices.receiver r where r.channel = :channel order by r.invited_at, r.organisation
            """)
    List<ReceiverRow> receivers(UUID channel);

    /** Asks an organisation, also one that declined or left; the host has accepted. Zero if it was asked already. */
    @Query("""
            insert into voices.receiver (channel, organisation, state, invited_at, answered_at)
            values (:channel, :organisation, :state, :now, case :state when 'accepted' then cast(:now as timestamptz) end)
            on conflict (channel, organisation) do update
              set state = excluded.state, invited_at = excluded.invited_at, answered_at = null, left_at = null
              where receiver.state in ('declined', 'left')
            """)
    int receive(UUID channel, UUID organisation, String state, Instant now);

    @Query("""
            update voices.receiver set state = :state, answered_at = :now
            where channel = :channel and organisation = :organisation and state = 'invited'
            """)
    int answer(UUID channel, UUID organisation, String state, Instant now);

    @Query("""
            update voices.receiver set state = 'left', left_at = :now
            where channel = :channel and organisation = :organisation and state = 'accepted'
            """)
    int leave(UUID channel, UUID organisation, Instant now);

    @Query("""
            select a.*, (a.from_at <= now() and (a.until_at is null or a.until_at > now())) as current,
              exists (select 1 from voices.unlocking(a.channel, a.organisation, now()) u where u.person = a.person) as unlocks
            from voices.appointment a where a.channel = :channel order by a.from_at, a.id
            """)
    List<AppointmentRow> appointments(UUID channel);

    /** How many people are on call for it and can open what comes in. */
    @Query("select voices.deciders(:channel, :organisation, now())")
    int deciders(UUID channel, UUID organisation);

    /** Whether survivors can choose it now. */
    @Query("select voices.receives(:channel, :organisation)")
    boolean receives(UUID channel, UUID organisation);

    /** Where fewer than two people of the acting organisation can decide, now or soon. */
    @Query("select channel, title, deciders, stops_at from voices.stops()")
    List<StopRow> stops();

    /** By PostgreSQL's clock, which also decides who sees what. */
    @Query("""
            insert into voices.appointment (id, channel, organisation, person, person_name, duty, from_at, until_at,
              appointed_by, appointed_by_name, appointing_organisation)
            values (:id, :channel, :organisation, :person, :personName, :duty,
              coalesce(cast(:from as timestamptz), now()), cast(:until as timestamptz),
              :by, :byName, :appointingOrganisation)
            """)
    @ParameterExpression(name = "id", expression = "#{appointment.id}")
    @ParameterExpression(name = "channel", expression = "#{appointment.channel}")
    @ParameterExpression(name = "organisation", expression = "#{appointment.organisation}")
    @ParameterExpression(name = "person", expression = "#{appointment.person}")
    @ParameterExpression(name = "personName", expression = "#{appointment.personName}")
    @ParameterExpression(name = "duty", expression = "#{appointment.duty.toString()}")
    @ParameterExpression(name = "by", expression = "#{appointment.by.person}")
    @ParameterExpression(name = "byName", expression = "#{appointment.by.personName}")
    @ParameterExpression(name = "appointingOrganisation", expression = "#{appointment.by.organisation}")
    int appoint(NewAppointment appointment, @Nullable Instant from, @Nullable Instant until);

    /** Zero if it had ended already. */
    @Query("""
            update voices.appointment set until_at = greatest(now(), from_at)
            where id = :id and (until_at is null or until_at > now())
            """)
    int endAppointment(UUID id);

    @Query("""
            insert into voices.roster (organisation, people, learned_at)
            values (:organisation, cast(:people as uuid[]), now())
            on conflict (organisation) do update set people = excluded.people, learned_at = excluded.learned_at
            """)
    int learn(UUID organisation, String people);
}
