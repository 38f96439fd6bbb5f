package org.jointly.voices.reader;

import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.By;
import org.jointly.platform.database.NoTable;
import org.jointly.voices.ConsentRow;
import org.jointly.voices.LaterRow;
import org.jointly.voices.NewEnvelope;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReaderRows extends GenericRepository<NoTable, UUID> {
    @Query("""
            select e.submission, e.channel, e.epoch, voices.standing(e.submission, e.organisation) as state,
              e.received_on, s.mode, l.sealed
            from voices.envelope e join voices.submission s on s.id = e.submission
              join voices.letter l on l.submission = e.submission and l.organisation = e.organisation
            where e.submission = :submission and e.organisation = :organisation
            """)
    Optional<LetterRow> letter(UUID submission, UUID organisation);

    /** Until the transaction ends, a custodian sees what recovery needs. */
    @Query("select set_config('jointly.recovering', 'yes', true)")
    String recover();

    /** All letters of the organisation, for recovery. */
    @Query("""
            select e.submission, e.channel, e.epoch, voices.standing(e.submission, e.organisation) as state,
              e.received_on, s.mode, l.sealed
            from voices.envelope e join voices.submission s on s.id = e.submission
              join voices.letter l on l.submission = e.submission and l.organisation = e.organisation
            where e.organisation = :organisation order by e.channel, e.received_on, e.submission
            """)
    List<LetterRow> letters(UUID organisation);

    @Query("""
            select use, organisation, given_on, withdrawn_on from voices.consent
            where submission = :submission and organisation = :organisation order by use
            """)
    List<ConsentRow> consents(UUID submission, UUID organisation);

    @Query("""
            select submission, organisation, number, epoch, sealed, received_on as day from voices.message
            where submission = :submission and organisation = :organisation order by number
            """)
    List<LaterRow> messages(UUID submission, UUID organisation);

    @Query("""
            select submission, organisation, number, epoch, sealed, replied_on as day from voices.reply
            where submission = :submission and organisation = :organisation order by number
            """)
    List<LaterRow> replies(UUID submission, UUID organisation);

    @Query(
            "select number, length(sealed) as bytes from voices.attachment where submission = :submission order by number")
    List<AttachmentRow> attachments(UUID submission);

    @Query("select sealed from voices.attachment where submission = :submission and number = :number")
    Optional<PhotoRow> attachment(UUID submission, int number);

    /** One, if this person had not opened it, or taken it out, before. */
    @Query("""
            insert into voices.opening (submission, organisation, channel, person, person_name, exported, opened_on)
            values (:submission, :organisation, :channel, :person, :personName, :exported, :on) on conflict do nothing
            """)
    @ParameterExpression(name = "submission", expression = "#{opening.submission}")
    @ParameterExpression(name = "channel", expression = "#{opening.channel}")
    @ParameterExpression(name = "exported", expression = "#{opening.exported}")
    @ParameterExpression(name = "on", expression = "#{opening.on}")
    @ParameterExpression(name = "organisation", expression = "#{opening.by.organisation}")
    @ParameterExpression(name = "person", expression = "#{opening.by.person}")
    @ParameterExpression(name = "personName", expression = "#{opening.by.personName}")
    int open(Opening opening);

    /** Whether a person was given the key that a voice is sealed to, and has not made another key of their own since. */
    @Query("""
            select exists (select 1 from voices.envelope e
              join voices.epoch_key k on k.channel = e.channel and k.organisation = e.organisation and k.epoch = e.epoch
              join voices.person_key p on p.organisation = k.organisation and p.person = k.person
              where e.submission = :submission and e.organisation = :organisation and k.person = :person
                and (k.recipient is null or k.recipient = p.recipient))
            """)
    boolean unlocks(UUID submission, UUID organisation, UUID person);

    /** The first time that a reader does something with it decides how long it is kept from then on. */
    @Query("""
            update voices.envelope e set handled_on = :today, keep_until = cast(:today as date) + c.handled_days
            from voices.channel c
            where c.id = e.channel and e.submission = :submission and e.organisation = :organisation and e.handled_on is null
            """)
    int handle(UUID submission, UUID organisation, LocalDate today);

    /** On what waits for a decision about this voice, unless the person raised it or has looked before. */
    @Query("""
            insert into voices.escalation_look (escalation, person, person_name, looked_at)
            select e.id, :person, :personName, now() from voices.escalation e
            where e.submission = :submission and e.organisation = :organisation and e.decision is null
              and e.raised_by <> :person
            on conflict do nothing
            """)
    @ParameterExpression(name = "organisation", expression = "#{by.organisation}")
    @ParameterExpression(name = "person", expression = "#{by.person}")
    @ParameterExpression(name = "personName", expression = "#{by.personName}")
    int look(UUID submission, By by);

    @Query("""
            insert into voices.reply (submission, organisation, number, channel, epoch, sealed, replied_on)
            values (:submission, :organisation, :number, :channel, :epoch, :sealed, :day)
            """)
    @ParameterExpression(name = "submission", expression = "#{reply.submission}")
    @ParameterExpression(name = "organisation", expression = "#{reply.organisation}")
    @ParameterExpression(name = "number", expression = "#{reply.number}")
    @ParameterExpression(name = "epoch", expression = "#{reply.epoch}")
    @ParameterExpression(name = "sealed", expression = "#{reply.sealed}")
    @ParameterExpression(name = "day", expression = "#{reply.day}")
    int reply(LaterRow reply, UUID channel);

    @Query("""
            insert into voices.envelope (submission, organisation, channel, epoch, state, received_on, keep_until, passed_on_by)
            values (:submission, :organisation, :channel, :epoch, 'received', :receivedOn, :keepUntil, :by)
            """)
    @ParameterExpression(name = "submission", expression = "#{envelope.submission}")
    @ParameterExpression(name = "organisation", expression = "#{envelope.organisation}")
    @ParameterExpression(name = "channel", expression = "#{envelope.channel}")
    @ParameterExpression(name = "epoch", expression = "#{envelope.epoch}")
    @ParameterExpression(name = "receivedOn", expression = "#{envelope.receivedOn}")
    @ParameterExpression(name = "keepUntil", expression = "#{envelope.keepUntil}")
    int passOn(NewEnvelope envelope, UUID by);

    @Query("""
            insert into voices.letter (submission, organisation, channel, sealed)
            values (:submission, :organisation, :channel, :sealed)
            """)
    int passOnLetter(UUID submission, UUID organisation, UUID channel, byte[] sealed);
}
