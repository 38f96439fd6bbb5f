package org.jointly.access.review;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.access.Role;
import org.jointly.api.access.review.ReviewDecision;
import org.jspecify.annotations.Nullable;

/** A row of {@code access.review_item}. */
@Introspected
record ItemRow(
        UUID person,
        String name,
        @Nullable String mail,
        String sortKey,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> roles,
        @Nullable String decision,
        @Nullable @TypeDef(type = DataType.STRING_ARRAY) List<String> taken,
        @Nullable String note,
        @Nullable UUID decidedBy,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt) {
    @Nullable ReviewDecision decided() {
        return decision == null ? null : ReviewDecision.valueOf(decision.toUpperCase(Locale.ROOT));
    }

    Set<Role> rolesThen() {
        return roles(roles);
    }

    Set<Role> rolesTaken() {
        return taken == null ? Set.of() : roles(taken);
    }

    private static Set<Role> roles(List<String> names) {
        return names.stream()
                .map(name -> Role.valueOf(name.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
