package org.jointly.voices.survivor;

import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.api.survivor.ChangeConsent;
import org.jointly.api.survivor.Submission;
import org.jointly.platform.database.NoTable;
import org.jointly.voices.ConsentRow;
import org.jointly.voices.LaterRow;
import org.jointly.voices.NewEnvelope;
import org.jointly.voices.VoiceRefusal;
import org.jointly.voices.keeper.GoneRow;
import org.jspecify.annotations.Nullable;

/** What the role of survivors may do with a voice: insert, and select what belongs to one code. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "voices")
interface SurvivorRows extends GenericRepository<NoTable, UUID> {
    /** Until the transaction ends, nothing but what belongs to this hash is there. */
    @Query("select set_config('jointly.lookup', :lookup, true)")
    String seek(String lookup);

    /** Whoever sends the same at the same time waits, and then finds what was sent. */
    @Query("select true from (select pg_advisory_xact_lock(hashtextextended(:lookup, 0))) as turn")
    boolean inTurn(String lookup);

    @Query("select * from voices.submission where lookup = decode(:lookup, 'hex')")
    Optional<SubmissionRow> found(String lookup);

    @Query("select voices.buried(:id)")
    boolean buried(UUID id);

    /** Zero for a challenge that was used before. */
    @Query("insert into voices.spent (challenge, spent_on) values (:challenge, :today) on conflict do nothing")
    int spend(byte[] challenge, LocalDate today);

    default void mustSpend(byte[] challenge, LocalDate today) {
        if (spend(challenge, today) == 0) {
            throw VoiceRefusal.proofOfWork();
        }
    }

    /** Zero when the id was taken. */
    @Query("""
            insert into voices.submission (id, channel, form, mode, lookup, auth, withdraw, fingerprint, received_on)
            values (:id, :channel, :form, :mode, decode(:lookup, 'hex'), decode(:auth, 'hex'), decode(:withdraw, 'hex'),
              :fingerprint, :today) on conflict do nothing
            """)
    @ParameterExpression(name = "id", expression = "#{voice.submission}")
    @ParameterExpression(name = "channel", expression = "#{voice.channel}")
    @ParameterExpression(name = "form", expression = "#{voice.form}")
    @ParameterExpression(name = "mode", expression = "#{voice.mode.toString()}")
    @ParameterExpression(name = "lookup", expression = "#{voice.lookup}")
    @ParameterExpression(name = "auth", expression = "#{voice.auth}")
    @ParameterExpression(name = "withdraw", expression = "#{voice.withdraw}")
    int submit(Submission voice, byte[] fingerprint, LocalDate today);

    @Query("""
            insert into voices.envelope (submission, organisation, channel, epoch, state, received_on, keep_until)
            values (:submission, :organisation, :channel, :epoch, 'received', :receivedOn, :keepUntil)
            """)
    @ParameterExpression(name = "submission", expression = "#{envelope.submission}")
    @ParameterExpression(name = "organisation", expression = "#{envelope.organisation}")
    @ParameterExpression(name = "channel", expression = "#{envelope.channel}")
    @ParameterExpression(name = "epoch", expression = "#{envelope.epoch}")
    @ParameterExpression(name = "receivedOn", expression = "#{envelope.receivedOn}")
    @ParameterExpression(name = "keepUntil", expression = "#{envelope.keepUntil}")
    int envelope(NewEnvelope envelope);

    @Query("""
            insert into voices.letter (submission, organisation, channel, sealed)
            values (:submission, :organisation, :channel, :sealed)
            """)
    int letter(UUID submission, UUID organisation, UUID channel, byte[] sealed);

    @Query("""
            insert into voices.attachment (submission, number, channel, sealed)
            values (:submission, :number, :channel, :sealed)
            """)
    int attach(UUID submission, int number, UUID channel, byte[] sealed);

    @Query("""
            insert into voices.consent (submission, organisation, channel, use, given_on)
            values (:submission, :organisation, :channel, :use, :today)
            """)
    @ParameterExpression(name = "organisation", expression = "#{consent.organisation}")
    @ParameterExpression(name = "use", expression = "#{consent.use.toString()}")
    int consent(UUID submission, UUID channel, Submission.Consent consent, LocalDate today);

    @Query("""
            select organisation, voices.standing(submission, organisation) as state, keep_until from voices.envelope where submission = :submission order by organisation
            """)
    List<EnvelopeRow> envelopes(UUID submission);

    @Query(
            "select submission, organisation, channel, withdrawn_on from voices.tombstone where submission = :submission")
    List<GoneRow> gone(UUID submission);

    @Query("""
            select use, organisation, given_on, withdrawn_on from voices.consent
            where submission = :submission order by organisation, use
            """)
    List<ConsentRow> consents(UUID submission);

    @Query("""
            select submission, organisation, number, epoch, sealed, replied_on as day from voices.reply
            where submission = :submission order by replied_on desc, number desc limit 10
            """)
    List<LaterRow> replies(UUID submission);

    @Query("""
            select submission, organisation, number, epoch, sealed, received_on as day from voices.message
            where submission = :submission order by organisation, number
            """)
    List<LaterRow> messages(UUID submission);

    @Query("select organisation, what, with_organisation, on_day from voices.happened(:submission)")
    List<HappeningRow> happened(UUID submission);

    @Query("select theme, text, published_on from voices.published_of_sought()")
    List<OutRow> published();

    @Query("""
            insert into voices.message (submission, organisation, number, channel, epoch, sealed, received_on)
            values (:submission, :organisation, :number, :channel, :epoch, :sealed, :day)
            """)
    @ParameterExpression(name = "submission", expression = "#{message.submission}")
    @ParameterExpression(name = "organisation", expression = "#{message.organisation}")
    @ParameterExpression(name = "number", expression = "#{message.number}")
    @ParameterExpression(name = "epoch", expression = "#{message.epoch}")
    @ParameterExpression(name = "sealed", expression = "#{message.sealed}")
    @ParameterExpression(name = "day", expression = "#{message.day}")
    int message(LaterRow message, UUID channel);

    @Query("select voices.change_consent(decode(:auth, 'hex'), :organisation, :use, :given, :today)")
    @ParameterExpression(name = "organisation", expression = "#{wish.organisation}")
    @ParameterExpression(name = "use", expression = "#{wish.use.toString()}")
    @ParameterExpression(name = "given", expression = "#{wish.given}")
    boolean changeConsent(String auth, ChangeConsent wish, LocalDate today);

    /** From how many organisations it was taken back. */
    @Query("select voices.withdraw(decode(:withdraw, 'hex'), cast(:organisation as uuid), :today)")
    int withdraw(String withdraw, @Nullable UUID organisation, LocalDate today);
}
