package org.jointly.platform.once;

import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RequestsOnce extends GenericRepository<RequestOnceEntity, UUID> {
    /** Waits for a request with the same key that is still under way. */
    @Query("""
            insert into platform.request_once (organisation, person, key, fingerprint, roles)
            values (:organisation, :person, :key, :fingerprint, :roles) on conflict do nothing
            """)
    @ParameterExpression(name = "organisation", expression = "#{request.organisation}")
    @ParameterExpression(name = "person", expression = "#{request.person}")
    @ParameterExpression(name = "key", expression = "#{request.key}")
    @ParameterExpression(name = "fingerprint", expression = "#{request.fingerprint}")
    @ParameterExpression(name = "roles", expression = "#{request.rolesHeld()}")
    int begin(KeyedRequest request);

    @Query("""
            select fingerprint, roles, answer from platform.request_once
            where organisation = :organisation and person = :person and key = :key
            """)
    Optional<RequestOnceRow> find(UUID organisation, UUID person, String key);

    @Query("""
            update platform.request_once set answer = :answer
            where organisation = :organisation and person = :person and key = :key
            """)
    int answer(UUID organisation, UUID person, String key, String answer);

    /** Nothing came of it: the same key may try again. */
    @Query("""
            delete from platform.request_once
            where organisation = :organisation and person = :person and key = :key and answer is null
            """)
    int release(UUID organisation, UUID person, String key);

    @Query("delete from platform.request_once where made_at < :before")
    int forget(Instant before);
}
