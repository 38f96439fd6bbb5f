package org.jointly.document;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DocumentRows extends GenericRepository<DocumentRow, UUID> {
    Optional<DocumentRow> findById(UUID id);

    /** Where there are more, those begun last: whoever begins one must find it. */
    @Query("""
            select * from (
              select * from document.document where programme = :programme
              order by main desc, begun_at desc, id desc limit 200
            ) latest order by main desc, begun_at, id
            """)
    List<DocumentRow> of(UUID programme);

    /** All that the actor sees, in the order of their ids. */
    @Query("""
            select * from document.document
            where cast(:after as uuid) is null or id > cast(:after as uuid) order by id limit :size
            """)
    List<DocumentRow> after(@Nullable UUID after, int size);

    @Query("select count(*) from document.document where programme = :programme and main")
    long mains(UUID programme);

    DocumentRow save(DocumentRow row);

    /** Zero if it changed since. */
    @Query("update document.document set title = :title, version = version + 1 where id = :id and version = :version")
    int rename(UUID id, String title, int version);
}
