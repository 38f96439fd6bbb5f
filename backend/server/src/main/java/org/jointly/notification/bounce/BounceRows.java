package org.jointly.notification.bounce;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointly.platform.database.NoTable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface BounceRows extends GenericRepository<NoTable, UUID> {
    /** An address to which no letters go. */
    @Introspected
    record BlockRow(String address, Instant since) {}

    /** Zero if that is known already. */
    @Query("""
            insert into notification.bounce (letter, status, person, address, at)
            values (:letter, :status, :person, lower(:address), :at) on conflict (letter, status) do nothing
            """)
    @ParameterExpression(name = "letter", expression = "#{bounce.letter}")
    @ParameterExpression(name = "status", expression = "#{bounce.status}")
    @ParameterExpression(name = "person", expression = "#{bounce.person}")
    @ParameterExpression(name = "address", expression = "#{bounce.address}")
    @ParameterExpression(name = "at", expression = "#{bounce.at}")
    int add(Bounces.Bounce bounce);

    /** How many letters came back from an address since then. */
    @Query("""
            select count(distinct letter) from notification.bounce
            where person = :person and address = lower(:address) and at > :since
            """)
    int count(UUID person, String address, Instant since);

    @Query("""
            insert into notification.block (person, address, status, since)
            values (:person, lower(:address), :status, :at) on conflict (person, address) do nothing
            """)
    @ParameterExpression(name = "person", expression = "#{bounce.person}")
    @ParameterExpression(name = "address", expression = "#{bounce.address}")
    @ParameterExpression(name = "status", expression = "#{bounce.status}")
    @ParameterExpression(name = "at", expression = "#{bounce.at}")
    int block(Bounces.Bounce bounce);

    @Query("select address, since from notification.block where person = :person")
    List<BlockRow> blocks(UUID person);

    @Query("delete from notification.block where person = :person and address <> lower(:address)")
    int endOthers(UUID person, String address);

    @Query("delete from notification.block where person = :person")
    int lift(UUID person);

    @Query("delete from notification.bounce where person = :person")
    int forget(UUID person);

    @Query("delete from notification.bounce where at < :before")
    int clear(Instant before);

    @Query("select count(*) from notification.block")
    int blocked();
}
