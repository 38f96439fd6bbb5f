package org.jointly.notification.intake;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.database.NoTable;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface IncomingRows extends GenericRepository<NoTable, UUID> {
    /** Where a mail stands. */
    @Introspected
    record StateRow(String state, int attempts, Instant claimedUntil) {
        boolean isSettled() {
            return !state.equals("taken");
        }
    }

    /** The letter that a mail answers, or that came back. */
    @Introspected
    record LetterRow(
            UUID id,
            UUID person,
            UUID organisation,
            String address,
            @Nullable String root,
            UUID notice,
            Instant madeAt) {}

    /** What somebody is told of their mail. */
    @Introspected
    record AnswerRow(UUID person, UUID organisation, UUID notice, String answer) {}

    /** A mail of which nothing came, without what it says. */
    @Introspected
    @Serdeable
    record UnusedRow(
            UUID id,
            String state,
            @Nullable String reason,
            int attempts,
            Instant takenAt,
            @Nullable Instant settledAt) {}

    /** How many mails ended so. */
    @Introspected
    @Serdeable
    record CountRow(String state, int number) {}

    /** Zero where it is dealt with, or another has it at this moment. */
    @Query("""
            insert into notification.incoming (id, claimed_until, taken_at) values (:id, :until, :now)
            on conflict (id) do update set attempts = incoming.attempts + 1, claimed_until = excluded.claimed_until
            where incoming.state = 'taken' and incoming.claimed_until <= :now
            """)
    int claim(UUID id, Instant now, Instant until);

    @Query("select state, attempts, claimed_until from notification.incoming where id = :id")
    Optional<StateRow> state(UUID id);

    @Query("update notification.incoming set claimed_until = :until where id = :id and state = 'taken'")
    int postpone(UUID id, Instant until);

    @Query("""
            select id, person, organisation, address, root, notices[1] as notice, made_at
            from notification.letter where id = :id
            """)
    Optional<LetterRow> letter(UUID id);

    /** So that of two mails of one person only one is answered. */
    @Query(
            "select true from (select pg_advisory_xact_lock(hashtextextended('intake ' || cast(:person as text), 0))) as held")
    boolean hold(UUID person);

    @Query("""
            select count(*) from notification.incoming where person = :person and state = 'commented' and settled_at > :since
            """)
    int commented(UUID person, Instant since);

    @Query("select exists (select 1 from notification.incoming where person = :person and answered_at > :since)")
    boolean wasAnswered(UUID person, Instant since);

    /** Zero if it was settled already. */
    @Query("""
            update notification.incoming set state = :state, settled_at = :now, reason = nullif(:reason, ''),
              answer = nullif(:answer, ''), sender = nullif(:sender, ''), subject = nullif(:subject, ''), excerpt = nullif(:excerpt, '')
            where id = :id and state = 'taken'
            """)
    @ParameterExpression(name = "state", expression = "#{outcome.state.word()}")
    @ParameterExpression(name = "reason", expression = "#{outcome.reason}")
    @ParameterExpression(name = "answer", expression = "#{outcome.answer}")
    @ParameterExpression(name = "sender", expression = "#{outcome.sender}")
    @ParameterExpression(name = "subject", expression = "#{outcome.subject}")
    @ParameterExpression(name = "excerpt", expression = "#{outcome.excerpt}")
    int settle(UUID id, Outcome outcome, Instant now);

    @Query("""
            update notification.incoming set letter = l.id, person = l.person, organisation = l.organisation
            from notification.letter l where incoming.id = :id and l.id = :letter
            """)
    int isOf(UUID id, UUID letter);

    @Query("update notification.incoming set answered_at = :now where id = :id")
    int answered(UUID id, Instant now);

    @Query("""
            select i.person, i.organisation, l.notices[1] as notice, i.answer
            from notification.incoming i join notification.letter l on l.id = i.letter
            where i.id = :id and i.answer is not null
            """)
    Optional<AnswerRow> answer(UUID id);

    @Query("""
            select id, state, reason, attempts, taken_at, settled_at from notification.incoming
            where state <> 'commented' order by taken_at desc limit :most
            """)
    List<UnusedRow> unused(int most);

    @Query("select state, cast(count(*) as integer) as number from notification.incoming group by state order by state")
    List<CountRow> counts();

    @Query("""
            delete from notification.incoming where id in (
              select id from notification.incoming where taken_at < :before limit :most)
            """)
    int clear(Instant before, int most);
}
