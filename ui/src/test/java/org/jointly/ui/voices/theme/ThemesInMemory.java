package org.jointly.ui.voices.theme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.voices.theme.BlockTheme;
import org.jointly.api.voices.theme.Effect;
import org.jointly.api.voices.theme.EffectOutcome;
import org.jointly.api.voices.theme.PublishedTheme;
import org.jointly.api.voices.theme.RecordEffect;
import org.jointly.api.voices.theme.Theme;
import org.jointly.api.voices.theme.ThemeAbility;
import org.jointly.api.voices.theme.ThemeApi;
import org.jointly.api.voices.theme.ThemeKind;
import org.jointly.api.voices.theme.ThemeState;
import org.jointly.ui.session.Cast;
import org.jointly.ui.voices.channel.Channels;
import org.jspecify.annotations.Nullable;

/** The backend as views of themes see it, kept in lists; it notes what was asked of it. */
public class ThemesInMemory implements ThemeApi {
    final List<Theme> themes = new ArrayList<>();
    final List<PublishedTheme> published = new ArrayList<>();
    final List<BlockTheme> blocked = new ArrayList<>();
    final List<RecordEffect> effects = new ArrayList<>();

    static Theme theme(String voices, boolean enough, ThemeAbility... abilities) {
        return new Theme(
                Cast.id("theme"),
                Cast.id("channel"),
                ThemeKind.THEME,
                Map.of("en", "Give people their papers back."),
                ThemeState.APPROVED,
                Cast.signature("Boris", Cast.IOM),
                Instant.EPOCH,
                Cast.signature("Sara", Cast.IOM),
                Instant.EPOCH,
                null,
                null,
                null,
                voices,
                4,
                enough,
                List.of(),
                Set.of(abilities));
    }

    static Effect effect(EffectOutcome outcome) {
        return new Effect(
                Cast.id("effect"),
                outcome,
                "The ministry has no budget line for it.",
                "IOM Accra",
                Channels.day(),
                Cast.signature("Amina", Cast.IOM),
                Instant.EPOCH);
    }

    @Override
    public List<Theme> themes(UUID channel) {
        return themes;
    }

    @Override
    public Theme approve(UUID theme) {
        return themes.getFirst();
    }

    @Override
    public Theme publish(UUID theme) {
        return themes.getFirst();
    }

    @Override
    public Theme block(UUID theme, BlockTheme request) {
        blocked.add(request);
        return themes.getFirst();
    }

    @Override
    public List<PublishedTheme> published(UUID programme) {
        return published;
    }

    @Override
    public Effect recordEffect(UUID theme, RecordEffect request, @Nullable String idempotencyKey) {
        effects.add(request);
        return effect(request.outcome());
    }
}
