package org.jointly.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.jointly.api.access.Preferences;
import org.jointly.ui.component.MessageFiles;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.Attempt;
import org.jointly.ui.session.PersonalPreferences;
import org.jointly.ui.shell.part.MenuPage;
import org.jspecify.annotations.Nullable;

/** The person's own menu: their pages, language, light or dark, keys, sign out. */
class MyMenu extends Button {
    private final transient PersonalPreferences preferences;

    MyMenu(List<MenuPage> pages, PersonalPreferences preferences, SerializableRunnable help) {
        this.preferences = preferences;
        var name = Acting.known().map(acting -> acting.me().name()).orElse("");
        var avatar = new Avatar(name);
        avatar.getElement().setAttribute("aria-hidden", "true");
        setIcon(avatar);
        setAriaLabel(Words.say("menu.mine", name));
        addThemeVariants(ButtonVariant.AURA_TERTIARY);
        var menu = new ContextMenu(this);
        menu.setOpenOnClick(true);
        if (!name.isEmpty()) {
            menu.addItem(name).setEnabled(false);
            pages.forEach(page ->
                    menu.addItem(Words.say(page.key()), click -> UI.getCurrent().navigate(page.path())));
            languages(menu.addItem(Words.say("menu.language")));
            appearances(menu.addItem(Words.say("menu.appearance")));
        }
        menu.addItem(Words.say("menu.keyboard"), click -> help.run());
        menu.addItem(
                Words.say("menu.sign-out"), click -> UI.getCurrent().getPage().setLocation("/logout"));
    }

    private void languages(MenuItem languages) {
        for (var language : MessageFiles.LANGUAGES) {
            var item = languages
                    .getSubMenu()
                    .addItem(
                            language.getDisplayLanguage(language),
                            click -> Attempt.of(() -> preferences.language(language.getLanguage())));
            item.getElement().setAttribute("lang", language.getLanguage());
            item.setCheckable(true);
            item.setChecked(language.equals(Words.language()));
        }
    }

    private void appearances(MenuItem appearances) {
        appearance(appearances, "appearance.device", null);
        appearance(appearances, "appearance.light", "light");
        appearance(appearances, "appearance.dark", "dark");
    }

    private void appearance(MenuItem appearances, String key, @Nullable String appearance) {
        var item = appearances
                .getSubMenu()
                .addItem(Words.say(key), click -> Attempt.of(() -> preferences.appearance(appearance)));
        item.setCheckable(true);
        item.setChecked(Acting.known()
                .map(acting -> acting.me().preferences())
                .map(Preferences::appearance)
                .map(chosen -> chosen.equals(appearance))
                .orElse(appearance == null));
        item.addClickListener(
                click -> appearances.getSubMenu().getItems().forEach(other -> other.setChecked(other == item)));
    }
}
