package org.jointly.document.live.carryover;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.database.NoTable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CarryOverRows extends GenericRepository<NoTable, UUID> {
    /** Whether a document is still of an earlier kind, looked at without waiting for anybody. */
    @Query("select true from document.document where id = :id and schema < 2")
    Optional<Boolean> isEarlier(UUID id);

    /** The same; until the transaction ends nobody else writes to it. */
    @Query("select true from document.document where id = :id and schema < 2 for update")
    Optional<Boolean> holdEarlier(UUID id);

    /** Documents of an earlier kind, in the order of their ids. */
    @Query("select id from document.document where schema < 2 and id > :after order by id limit :size")
    List<UUID> earlier(UUID after, int size);

    @Query("update document.document set schema = 2 where id = :id")
    int carriedOver(UUID id);
}
