package org.jointly.api.document;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.Signature;
import org.jspecify.annotations.Nullable;

/**
 * A text of a programme as one reader sees it; what it says is read over the live connection.
 *
 * @param main whether it is the programme's own document, begun with it
 * @param editedAt when somebody last wrote in it
 * @param version for {@link RenameDocument}
 * @param abilities what this reader may do
 */
@Serdeable
public record Document(
        UUID id,
        UUID programme,
        String title,
        boolean main,
        Signature begunBy,
        Instant begunAt,
        @Nullable Instant editedAt,
        int version,
        Set<DocumentAbility> abilities) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public Document {
        abilities = abilities == null ? Set.of() : Set.copyOf(abilities);
    }

    public boolean allows(DocumentAbility ability) {
        return abilities.contains(ability);
    }
}
