package org.jointly.voices.survivor;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.voices.ChannelRow;
import org.jointly.voices.ConsentRow;
import org.jointly.voices.EffectRow;
import org.jointly.voices.LaterRow;
import org.jointly.voices.keeper.GoneRow;
import org.jointly.voices.keylog.KeyLogRow;
import org.jspecify.annotations.Nullable;

/** What the role of survivors may: insert, and select what belongs to one code. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "voices")
interface SurvivorRows extends GenericRepository<ChannelRow, UUID> {
    /** Until the transaction ends, nothing but what belongs to this hash is there. */
    @Query("select set_config('jointly.lookup', :lookup, true)")
    String seek(String lookup);

    /** Whoever sends the same at the same time waits, and then finds what was sent. */
    @Query("select true from (select pg_advisory_xact_lock(hashtextextended(:lookup, 0))) as turn")
    boolean inTurn(String lookup);

    @Query("select * from voices.channel where id = :id")
    Optional<ChannelRow> channel(UUID id);

    @Query("select version, questions from voices.form where channel = :channel order by version desc limit 1")
    Optional<OpenFormRow> form(UUID channel);

    /** Also those that take nothing new: what they answered must still be checked against their keys. */
    @Query("""
            select organisation, voices.receives(channel, organisation) as receiving
            from voices.receiver where channel = :channel order by invited_at, organisation
            """)
    List<OpenReceiverRow> receivers(UUID channel);

    @Query("""
            select organisation, seq, entry, hash, signatures from voices.key_log where organisation in (:organisations)
            order by organisation, seq
            """)
    List<KeyLogRow> logs(Collection<UUID> organisations);

    @Query("""
            select t.id, t.kind, t.text, b.voices, b.organisations
            from voices.theme t, lateral voices.behind(t.id) b
            where t.channel = :channel and t.state = 'published' order by t.published_on desc, t.id limit 200
            """)
    List<OpenThemeRow> themes(UUID channel);

    @Query("select * from voices.effect where channel = :channel order by recorded_at, id limit 1000")
    List<EffectRow> effects(UUID channel);

    @Query("""
            select organisation, epoch from voices.epoch where channel = :channel and ended_on is null
            """)
    List<PresentEpochRow> epochs(UUID channel);

    @Query("select * from voices.submission where lookup = decode(:lookup, 'hex')")
    Optional<SubmissionRow> found(String lookup);

    @Query("select voices.buried(:id)")
    boolean buried(UUID id);

    /** Zero for a challenge that was used before. */
    @Query("insert into voices.spent (challenge, spent_on) values (:challenge, :today) on conflict do nothing")
    int spend(byte[] challenge, LocalDate today);

    /** Zero when the id was taken. */
    @Query("""
            insert into voices.submission (id, channel, form, mode, lookup, auth, withdraw, fingerprint, received_on)
            values (:id, :channel, :form, :mode, decode(:lookup, 'hex'), decode(:auth, 'hex'), decode(:withdraw, 'hex'),
              :fingerprint, :today) on conflict do nothing
            """)
    int submit(
            UUID id,
            UUID channel,
            int form,
            String mode,
            String lookup,
            String auth,
            String withdraw,
            byte[] fingerprint,
            LocalDate today);

    @Query("""
            insert into voices.envelope (submission, organisation, channel, epoch, state, received_on, keep_until)
            values (:submission, :organisation, :channel, :epoch, 'received', :today, :keepUntil)
            """)
    int envelope(UUID submission, UUID organisation, UUID channel, int epoch, LocalDate today, LocalDate keepUntil);

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
    int consent(UUID submission, UUID organisation, UUID channel, String use, LocalDate today);

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
            values (:submission, :organisation, :number, :channel, :epoch, :sealed, :today)
            """)
    int message(
            UUID submission, UUID organisation, int number, UUID channel, int epoch, byte[] sealed, LocalDate today);

    @Query("select voices.change_consent(decode(:auth, 'hex'), :organisation, :use, :given, :today)")
    boolean changeConsent(String auth, UUID organisation, String use, boolean given, LocalDate today);

    /** From how many organisations it was taken back. */
    @Query("select voices.withdraw(decode(:withdraw, 'hex'), cast(:organisation as uuid), :today)")
    int withdraw(String withdraw, @Nullable UUID organisation, LocalDate today);
}
