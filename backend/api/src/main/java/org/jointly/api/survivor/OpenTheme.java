package org.jointly.api.survivor;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.voices.theme.EffectOutcome;
import org.jointly.api.voices.theme.ThemeKind;

/** A published theme: what survivors said, in words of the readers, and what became of it. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record OpenTheme(UUID id, ThemeKind kind, Map<String, String> text, int voices, List<Effect> effects) {
    /** What was done, or was not and why. */
    @Serdeable
    public record Effect(EffectOutcome outcome, String text, String owner, LocalDate on) {}
}
