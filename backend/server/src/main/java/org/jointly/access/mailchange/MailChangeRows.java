package org.jointly.access.mailchange;

import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.database.NoTable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface MailChangeRows extends GenericRepository<NoTable, UUID> {
    String COLUMNS = "id, person, old_mail, new_mail, language, session, asked_at, expires_at, old_confirmed_at,"
            + " new_confirmed_at, state";

    /** Until the transaction ends, nobody else asks for this person. */
    @Query("""
            select true from (select pg_advisory_xact_lock(
              hashtextextended('mail ' || cast(:person as text), 0))) as held
            """)
    boolean lock(UUID person);

    @Query("select count(*) from access.mail_change where person = :person and asked_at > :since")
    int ofPerson(UUID person, Instant since);

    @Query("select count(*) from access.mail_change where new_mail = :mail and asked_at > :since")
    int ofMail(String mail, Instant since);

    @Query("""
            insert into access.mail_change (id, person, old_mail, new_mail, language, session, asked_at, expires_at, state)
            values (:id, :person, :oldMail, :newMail, :language, :session, :askedAt, :expiresAt, :state)
            """)
    @ParameterExpression(name = "id", expression = "#{row.id}")
    @ParameterExpression(name = "person", expression = "#{row.person}")
    @ParameterExpression(name = "oldMail", expression = "#{row.oldMail}")
    @ParameterExpression(name = "newMail", expression = "#{row.newMail}")
    @ParameterExpression(name = "language", expression = "#{row.language}")
    @ParameterExpression(name = "session", expression = "#{row.session}")
    @ParameterExpression(name = "askedAt", expression = "#{row.askedAt}")
    @ParameterExpression(name = "expiresAt", expression = "#{row.expiresAt}")
    @ParameterExpression(name = "state", expression = "#{row.state}")
    int ask(MailChangeRow row);

    @Query("select " + COLUMNS + " from access.mail_change where id = :id")
    Optional<MailChangeRow> find(UUID id);

    @Query("select " + COLUMNS
            + " from access.mail_change where person = :person and state in ('open', 'confirmed', 'changing')")
    Optional<MailChangeRow> lasting(UUID person);

    @Query("select " + COLUMNS + " from access.mail_change where old_token_hash = :hash")
    Optional<MailChangeRow> behindOld(byte[] hash);

    @Query("select " + COLUMNS + " from access.mail_change where new_token_hash = :hash")
    Optional<MailChangeRow> behindNew(byte[] hash);

    @Query("update access.mail_change set old_token_hash = :hash where id = :id and state = 'open'")
    int sealOld(UUID id, byte[] hash);

    @Query("update access.mail_change set new_token_hash = :hash where id = :id and state = 'open'")
    int sealNew(UUID id, byte[] hash);

    /** The second of two ends confirms all of it. */
    @Query("""
            update access.mail_change set old_confirmed_at = :now,
              state = case when new_confirmed_at is null then state else 'confirmed' end
            where id = :id and state = 'open' and old_confirmed_at is null
            """)
    int confirmOld(UUID id, Instant now);

    @Query("""
            update access.mail_change set new_confirmed_at = :now,
              state = case when old_confirmed_at is null then state else 'confirmed' end
            where id = :id and state = 'open' and new_confirmed_at is null
            """)
    int confirmNew(UUID id, Instant now);

    /** From then on it cannot be stopped. */
    @Query("update access.mail_change set state = 'changing' where id = :id and state = 'confirmed'")
    int begin(UUID id);

    @Query("update access.mail_change set state = :state where id = :id and state in ('open', 'confirmed')")
    int end(UUID id, String state);

    @Query("update access.mail_change set state = :state where id = :id and state = 'changing'")
    int finish(UUID id, String state);

    /** Whatever of somebody's lasts; for administrators of theirs and under the duty. */
    @Query("select access.void_mail_change(:person)")
    int voidChange(UUID person);

    @Query("delete from access.mail_change where asked_at < :before")
    int forget(Instant before);
}
