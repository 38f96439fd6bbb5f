package org.jointly.api.voices.theme;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.Signature;
import org.jspecify.annotations.Nullable;

/**
 * A de-identified text drawn from voices, as the circle of the channel sees it.
 *
 * @param text by language
 * @param voices in words: a multiple of five, or {@code fewer than 11}
 * @param own how many of this reader's organisation's voices lie behind it
 * @param enough whether there are eleven voices with consent, of two organisations
 * @param blockReason what the board said
 */
@Serdeable
public record Theme(
        UUID id,
        UUID channel,
        ThemeKind kind,
        Map<String, String> text,
        ThemeState state,
        Signature proposedBy,
        Instant proposedAt,
        @Nullable Signature approvedBy,
        @Nullable Instant approvedAt,
        @Nullable LocalDate publishedOn,
        @Nullable Signature blockedBy,
        @Nullable String blockReason,
        String voices,
        int own,
        boolean enough,
        List<Effect> effects,
        Set<ThemeAbility> abilities) {
    public static final String FEW = "fewer than 11";

    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public Theme {
        text = text == null ? Map.of() : Map.copyOf(text);
        effects = effects == null ? List.of() : List.copyOf(effects);
        abilities = abilities == null ? Set.of() : Set.copyOf(abilities);
    }

    public boolean allows(ThemeAbility ability) {
        return abilities.contains(ability);
    }
}
