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
        keep(new Preferences(language, now.appearance()));
        // every text changes, also those of components: a fresh page is the honest way
        UI.getCurrent().getPage().reload();
    }

    public void appearance(@Nullable String appearance) {
        keep(new Preferences(preferences().language(), appearance));
        UI.getCurrent()
                .getPage()
                .setColorScheme(
                        appearance == null ? ColorScheme.Value.SYSTEM : ColorScheme.Value.fromString(appearance));
    }

    public Preferences preferences() {
        return Acting.known().map(acting -> acting.me().preferences()).orElse(new Preferences(null, null));
    }

    private void keep(Preferences preferences) {
        var kept = access.prefer(preferences);
        Acting.known().ifPresent(acting -> acting.prefer(kept));
    }
}
