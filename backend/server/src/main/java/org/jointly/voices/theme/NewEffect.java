package org.jointly.voices.theme;

import java.time.Instant;
import java.util.UUID;
import org.jointly.api.voices.theme.Effect;
import org.jointly.api.voices.theme.RecordEffect;
import org.jointly.platform.By;

/** What somebody says became of a theme. */
record NewEffect(UUID id, ThemeRow theme, UUID programme, RecordEffect said, By by, Instant at) {
    Effect seen() {
        return new Effect(id, said.outcome(), said.text(), said.owner(), said.on(), by.signature(), at);
    }
}
