package org.jointly.consultation.guest;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface GuestRows extends GenericRepository<GuestRow, UUID> {
    Optional<GuestRow> findById(UUID id);

    List<GuestRow> saveAll(Iterable<GuestRow> rows);

    @Query("select * from consultation.guest where call = :call order by invited_at, name, id limit 200")
    List<GuestRow> of(UUID call);

    /** Those of whom nothing came in time. */
    @Query("""
            select g.* from consultation.guest g where g.call = :call
              and not exists (select 1 from consultation.submission s
                where s.call = g.call and s.organisation = g.id and not s.late offset 0)
            """)
    List<GuestRow> silent(UUID call);

    /** Those whose comments were answered at that moment. */
    @Query("""
            select g.* from consultation.guest g where g.call = :call
              and exists (select 1 from consultation.answer a
                where a.call = g.call and a.organisation = g.id and a.released_at = :at offset 0)
            """)
    List<GuestRow> answered(UUID call, Instant at);

    @Query("""
            select g.* from consultation.guest g join consultation.submission s on s.organisation = g.id
            where s.id = :submission
            """)
    List<GuestRow> ofSubmission(UUID submission);

    /** For whoever submitted it. */
    @Query("""
            select s.number, s.submitted_at, c.hash from consultation.submission s
            join consultation.submission_content c on c.submission = s.id where s.id = :submission
            """)
    Optional<ReceiptRow> receipt(UUID submission);

    /** What a receipt says. */
    @Introspected
    record ReceiptRow(int number, Instant submittedAt, String hash) {}

    /** Letters with links that an organisation had sent since then. */
    @Query("""
            select cast(count(*) as integer) from consultation.guest
            where inviting_organisation = :organisation and sent_at >= :since
            """)
    int sentBy(UUID organisation, Instant since);

    /** Zero where somebody was quicker. */
    @Query("""
            update consultation.guest set link = link + 1, sent_at = :now, revoked_at = null,
              good_until = greatest(good_until, :goodUntil)
            where id = :id and link = :replaced and mail is not null
            """)
    int replaceLink(UUID id, int replaced, Instant now, Instant goodUntil);

    @Query("update consultation.guest set revoked_at = :now where id = :id and revoked_at is null")
    int revoke(UUID id, Instant now);

    @Query("""
            update consultation.guest set good_until = :until
            where call = :call and good_until < :until and revoked_at is null
            """)
    int lengthen(UUID call, Instant until);

    @Query(
            "update consultation.guest set opened_at = :now where id = :id and (opened_at is null or opened_at < :before)")
    int noteOpened(UUID id, Instant now, Instant before);

    @Query("update consultation.guest set mail = null, contact = null where mail is not null and good_until < :before")
    int forgetAddresses(Instant before);
}
