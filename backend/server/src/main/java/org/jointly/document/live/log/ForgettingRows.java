package org.jointly.document.live.log;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointly.platform.database.NoTable;

@JdbcRepository(dialect = Dialect.POSTGRES)
public interface ForgettingRows extends GenericRepository<NoTable, UUID> {
    /** Documents whose log begins before the moment, in the order of their ids. */
    @Query("""
            select document, seq from (
              select s.document, least(min(s.seq),
                (select max(v.seq) from document.version v where v.document = s.document)) as seq
              from document.snapshot s where s.document > :after group by s.document having count(*) > 1) covered
            where (select e.at from document.edit e
              where e.document = covered.document and e.seq <= covered.seq order by e.seq limit 1) < :before
            order by document limit :size
            """)
    List<Covered> covered(UUID after, Instant before, int size);

    @Query("""
            select document, seq, programme, taken_at, hash, bytes from document.snapshot
            where document = :document order by seq desc
            """)
    List<SnapshotRow> snapshots(UUID document);

    /** Only a beginning of the log, so that what is left has no holes. */
    @Query("""
            delete from document.edit where document = :document and seq <= :upTo
              and seq < coalesce((select min(seq) from document.edit
                where document = :document and at >= :before), :upTo + 1)
            """)
    int forget(UUID document, long upTo, Instant before);
}
