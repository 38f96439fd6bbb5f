package org.jointly.document.version;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.By;
import org.jointly.platform.notice.Shown;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface VersionRows extends GenericRepository<VersionRow, UUID> {
    Optional<VersionRow> findById(UUID id);

    @Query("""
            select * from document.version
            where document = :document and (cast(:before as integer) is null or number < cast(:before as integer))
            order by number desc limit :size
            """)
    List<VersionRow> of(UUID document, @Nullable Integer before, int size);

    /** Versions of one document are numbered one after the other. */
    @Query("select id from document.document where id = :document for update")
    Optional<UUID> hold(UUID document);

    @Query("select * from document.version where document = :document order by number desc limit 1")
    Optional<VersionRow> newest(UUID document);

    @Query("select exists (select 1 from document.document where id = :document and programme = :programme)")
    boolean isTextOf(UUID programme, UUID document);

    /** Of kept versions, who kept or froze them and of which text. */
    @Query("""
            select v.id, v.document, v.programme, d.title, v.name, v.made_by, v.made_by_name, v.organisation,
              v.organisation_name, v.frozen_at is not null as frozen
            from document.version v join document.document d on d.id = v.document where v.id in (:ids)
            """)
    List<ToldRow> told(Collection<UUID> ids);

    /** A version as people are told of it. */
    @Introspected
    record ToldRow(
            UUID id,
            UUID document,
            UUID programme,
            String title,
            @Nullable String name,
            @Nullable UUID madeBy,
            @Nullable String madeByName,
            @Nullable UUID organisation,
            @Nullable String organisationName,
            boolean frozen) {
        /** Who set a text back to it does not stand in it, nor, of one that was kept and frozen, which of the two is told. */
        Shown shown(boolean restored) {
            var by = frozen ? null : By.of(madeBy, madeByName, organisation, organisationName);
            return new Shown(
                    name == null ? title : title + ": " + name,
                    restored ? null : By.signatureOf(by),
                    "/programmes/" + programme + "/documents/" + document);
        }
    }

    VersionRow save(VersionRow row);

    /** Those that somebody kept or froze, not those that the platform kept in between. */
    @Query("""
            select id from document.version
            where document = :document and (made_by is not null or frozen_at is not null) order by number
            """)
    List<UUID> keptByPeople(UUID document);

    @Query("""
            select distinct person, person_name, organisation, organisation_name from document.edit
            where document = :document and seq > :after and seq <= :upTo and organisation <> platform.itself()
            order by organisation_name, person_name limit 200
            """)
    List<By> contributors(UUID document, long after, long upTo);

    /** Zero if it is frozen already. */
    @Query("""
            update document.version set frozen_by = :person, frozen_by_name = :personName,
              freezing_organisation = :organisation, freezing_organisation_name = :organisationName, frozen_at = :now
            where id = :id and frozen_at is null
            """)
    @ParameterExpression(name = "person", expression = "#{by.person}")
    @ParameterExpression(name = "personName", expression = "#{by.personName}")
    @ParameterExpression(name = "organisation", expression = "#{by.organisation}")
    @ParameterExpression(name = "organisationName", expression = "#{by.organisationName}")
    int freeze(UUID id, By by, Instant now);
}
