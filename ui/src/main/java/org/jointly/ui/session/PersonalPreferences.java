package org.jointly.ui.session;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import jakarta.inject.Singleton;
import org.jointly.api.access.AccessApi;
import org.jointly.api.access.Preferences;
import org.jspecify.annotations.Nullable;

/** Changes how the person likes to see the product, here and wherever they sign in. */
@Singleton
public class PersonalPreferences {
    private final AccessApi access;

    PersonalPreferences(AccessApi access) {
        this.access = access;
    }

    public void language(@Nullable String language) {
        var now = preferences();
        keep(new Preferences(language, now.appearance(), now.timeZone()));
        // every text changes, also those of components: a fresh page is the honest way
        UI.getCurrent().getPage().reload();
    }

    public void appearance(@Nullable String appearance) {
        var now = preferences();
        keep(new Preferences(now.language(), appearance, now.timeZone()));
        UI.getCurrent()
                .getPage()
                .setColorScheme(
                        appearance == null ? ColorScheme.Value.SYSTEM : ColorScheme.Value.fromString(appearance));
    }

    /** Days and times are shown in it; those on the page already are written anew. */
    public void timeZone(@Nullable String zone) {
        var now = preferences();
        keep(new Preferences(now.language(), now.appearance(), zone));
        UI.getCurrent().getPage().reload();
    }

    public Preferences preferences() {
        return Acting.known().map(acting -> acting.me().preferences()).orElse(Preferences.NONE);
    }

    private void keep(Preferences preferences) {
        var kept = access.prefer(preferences);
        Acting.known().ifPresent(acting -> acting.prefer(kept));
    }
}
