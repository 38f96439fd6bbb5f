package org.jointly.api.voices.theme;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What survivors say should change, as everybody may see it.
 *
 * @param text by language
 * @param voices in words: a multiple of five
 * @param effectable whether this reader may say what became of it
 */
@Serdeable
public record PublishedTheme(
        UUID id,
        UUID channel,
        UUID programme,
        Map<String, String> channelTitle,
        ThemeKind kind,
        Map<String, String> text,
        String voices,
        LocalDate publishedOn,
        List<Effect> effects,
        boolean effectable) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public PublishedTheme {
        channelTitle = channelTitle == null ? Map.of() : Map.copyOf(channelTitle);
        text = text == null ? Map.of() : Map.copyOf(text);
        effects = effects == null ? List.of() : List.copyOf(effects);
    }
}
