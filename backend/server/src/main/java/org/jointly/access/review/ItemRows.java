package org.jointly.access.review;

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
import org.jointly.platform.database.NoTable;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ItemRows extends GenericRepository<NoTable, UUID> {
    /**
     * Which people of a review a list shows.
     *
     * @param state {@code open}, {@code decided} or {@code all}
     * @param role one they held when it began; empty for any
     * @param words what name or mail hold; empty for any
     */
    record Filter(UUID review, String state, String role, String words) {}

    /** A decision about one person. */
    record Decided(UUID review, UUID person, String decision, String taken, By by) {}

    @Query("""
            select person, name, mail, sort_key, roles, decision, taken, note, decided_by, decided_by_name, decided_at
            from access.review_item
            where review = :review and sort_key > :after
              and (:state = 'all' or (decision is not null) = (:state = 'decided'))
              and (:role = '' or :role = any (roles))
              and (:words = '' or strpos(lower(name), :words) > 0 or strpos(lower(coalesce(mail, '')), :words) > 0)
            order by sort_key limit :size
            """)
    @ParameterExpression(name = "review", expression = "#{filter.review}")
    @ParameterExpression(name = "state", expression = "#{filter.state}")
    @ParameterExpression(name = "role", expression = "#{filter.role}")
    @ParameterExpression(name = "words", expression = "#{filter.words}")
    List<ItemRow> page(Filter filter, String after, int size);

    @Query("""
            select person, name, mail, sort_key, roles, decision, taken, note, decided_by, decided_by_name, decided_at
            from access.review_item where review = :review and person = :person
            """)
    Optional<ItemRow> find(UUID review, UUID person);

    @Query("""
            select person, name, mail, sort_key, roles, decision, taken, note, decided_by, decided_by_name, decided_at
            from access.review_item where review = :review order by sort_key
            """)
    List<ItemRow> all(UUID review);

    /** Zero if it is decided already. */
    @Query("""
            update access.review_item set decision = :decision, taken = cast(:taken as text[]), note = cast(:note as text),
              decided_by = :by, decided_by_name = :byName, decided_at = :now
            where review = :review and person = :person and decision is null
            """)
    @ParameterExpression(name = "review", expression = "#{decided.review}")
    @ParameterExpression(name = "person", expression = "#{decided.person}")
    @ParameterExpression(name = "decision", expression = "#{decided.decision}")
    @ParameterExpression(name = "taken", expression = "#{decided.taken}")
    @ParameterExpression(name = "by", expression = "#{decided.by.person}")
    @ParameterExpression(name = "byName", expression = "#{decided.by.personName}")
    int decide(Decided decided, @Nullable String note, Instant now);
}
