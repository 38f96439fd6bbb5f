package org.jointly.access.joining;

import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.By;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface JoinRequestRows extends GenericRepository<JoinRequestRow, UUID> {
    String COLUMNS = "id, name, kind, country, website, asker, mail, domain, reason, language, asked_at, confirmed_at,"
            + " state, decided_by_name, decided_at, answer";

    @Query("""
            insert into access.join_request (id, name, kind, country, website, asker, mail, domain, reason, language,
              asked_at, state)
            values (:id, :name, :kind, :country, cast(:website as text), :asker, :mail, :domain, :reason, :language,
              :askedAt, 'asked')
            """)
    int ask(JoinRequestRow row);

    @Query("select " + COLUMNS + " from access.join_request where id = :id")
    Optional<JoinRequestRow> find(UUID id);

    @Query("select " + COLUMNS + " from access.join_request where id = :id for update")
    Optional<JoinRequestRow> held(UUID id);

    @Query("select " + COLUMNS + " from access.join_request where token_hash = :hash")
    Optional<JoinRequestRow> behind(byte[] hash);

    @Query("select " + COLUMNS + " from access.join_request where token_hash = :hash for update")
    Optional<JoinRequestRow> heldBehind(byte[] hash);

    @Query("select " + COLUMNS + """
             from access.join_request where confirmed_at is not null
            order by (state = 'confirmed') desc, confirmed_at desc, id desc limit :size
            """)
    List<JoinRequestRow> first(int size);

    @Query("select " + COLUMNS + """
             from access.join_request where confirmed_at is not null
              and (state = 'confirmed', confirmed_at, id) < (:open, :before, :id)
            order by (state = 'confirmed') desc, confirmed_at desc, id desc limit :size
            """)
    List<JoinRequestRow> after(boolean open, Instant before, UUID id, int size);

    @Query("update access.join_request set token_hash = :hash where id = :id and state = 'asked'")
    int seal(UUID id, byte[] hash);

    @Query("update access.join_request set state = 'confirmed', confirmed_at = :now where id = :id and state = 'asked'")
    int confirm(UUID id, Instant now);

    @Query("""
            update access.join_request set state = :state, decided_by = :person, decided_by_name = :personName,
              decided_at = :now
            where id = :id and state = 'confirmed'
            """)
    @ParameterExpression(name = "person", expression = "#{by.person}")
    @ParameterExpression(name = "personName", expression = "#{by.personName}")
    int decide(UUID id, By by, Instant now, String state);

    @Query("""
            update access.join_request set state = 'declined', decided_by = :person, decided_by_name = :personName,
              decided_at = :now, answer = :answer
            where id = :id and state = 'confirmed'
            """)
    @ParameterExpression(name = "person", expression = "#{by.person}")
    @ParameterExpression(name = "personName", expression = "#{by.personName}")
    int decline(UUID id, By by, Instant now, String answer);

    /** While the transaction lasts nobody else asks, so that what was counted stays so. */
    @Query("select true from (select pg_advisory_xact_lock(hashtextextended('requests to join', 0))) as held")
    boolean lock();

    @Query("select count(*) from access.join_request where mail = :mail and asked_at > :since")
    long ofMail(String mail, Instant since);

    @Query("select count(*) from access.join_request where domain = :domain and asked_at > :since")
    long ofDomain(String domain, Instant since);

    @Query("select count(*) from access.join_request where asked_at > :since")
    long all(Instant since);

    /** Those that nobody confirmed, and those that were decided long ago. */
    @Query("""
            delete from access.join_request
            where (state = 'asked' and asked_at < :unconfirmed) or decided_at < :decided
            """)
    int forget(Instant unconfirmed, Instant decided);
}
