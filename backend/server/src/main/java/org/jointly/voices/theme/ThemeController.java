package org.jointly.voices.theme;

import io.micronaut.http.annotation.Controller;
import java.util.List;
import java.util.UUID;
import org.jointly.access.FreshRights;
import org.jointly.api.voices.theme.BlockTheme;
import org.jointly.api.voices.theme.Effect;
import org.jointly.api.voices.theme.PublishedTheme;
import org.jointly.api.voices.theme.RecordEffect;
import org.jointly.api.voices.theme.Theme;
import org.jointly.api.voices.theme.ThemeApi;
import org.jointly.platform.once.Idempotent;
import org.jspecify.annotations.Nullable;

@Controller
class ThemeController implements ThemeApi {
    private final Themes themes;
    private final PublishedThemes published;

    ThemeController(Themes themes, PublishedThemes published) {
        this.themes = themes;
        this.published = published;
    }

    @Override
    public List<Theme> themes(UUID channel) {
        return themes.of(channel);
    }

    @Override
    @Idempotent
    @FreshRights
    public Theme approve(UUID theme) {
        return themes.approve(theme);
    }

    @Override
    @Idempotent
    @FreshRights
    public Theme publish(UUID theme) {
        return themes.publish(theme);
    }

    @Override
    @Idempotent
    @FreshRights
    public Theme block(UUID theme, BlockTheme request) {
        return themes.block(theme, request);
    }

    @Override
    public List<PublishedTheme> published(UUID programme) {
        return published.of(programme);
    }

    @Override
    public Effect recordEffect(UUID theme, RecordEffect request, @Nullable String idempotencyKey) {
        return published.recordEffect(theme, request, idempotencyKey);
    }
}
