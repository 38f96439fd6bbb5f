package org.jointly.document.live.transport;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PostRows extends GenericRepository<PostEntity, UUID> {
    PostEntity save(PostEntity post);

    @Query("select id, body from document.post where id = :id")
    Optional<PostEntity> find(UUID id);

    @Query("delete from document.post where id = :id")
    int remove(UUID id);

    @Query("delete from document.post where made_at < now() - interval '10 minutes'")
    int clear();
}
