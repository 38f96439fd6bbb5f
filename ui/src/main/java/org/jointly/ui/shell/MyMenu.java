package org.jointly.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import org.jointly.ui.component.MessageFiles;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.Attempt;
import org.jointly.ui.session.Likings;
import org.jspecify.annotations.Nullable;

/** The person's own menu: language, light or dark, keys, sign out. */
class MyMenu extends MenuBar {
    private final transient Likings likings;

    MyMenu(Likings likings) {
        this.likings = likings;
        addThemeVariants(MenuBarVariant.AURA_TERTIARY);
        var name = Acting.known().map(acting -> acting.me().name()).orElse("");
        var avatar = new Avatar(name);
        avatar.getElement().setAttribute("aria-hidden", "true");
        var me = addItem(avatar);
        me.setAriaLabel(Words.say("menu.mine", name));
        if (!name.isEmpty()) {
            me.getSubMenu().addItem(name).setEnabled(false);
            languages(me);
            appearances(me);
        }
        me.getSubMenu().addItem(Words.say("menu.keyboard"), click -> new KeyboardHelp().open());
        me.getSubMenu()
                .addItem(
                        Words.say("menu.sign-out"),
                        click -> UI.getCurrent().getPage().setLocation("/logout"));
    }

    private void languages(MenuItem me) {
        var languages = me.getSubMenu().addItem(Words.say("menu.language")).getSubMenu();
        for (var language : MessageFiles.LANGUAGES) {
            var item = languages.addItem(
                    language.getDisplayLanguage(language),
                    click -> Attempt.of(() -> likings.language(language.getLanguage())));
            item.getElement().setAttribute("lang", language.getLanguage());
            item.setCheckable(true);
            item.setChecked(language.equals(Words.language()));
        }
    }

    private void appearances(MenuItem me) {
        var appearances = me.getSubMenu().addItem(Words.say("menu.appearance")).getSubMenu();
        appearance(appearances.addItem(Words.say("appearance.device")), null);
        appearance(appearances.addItem(Words.say("appearance.light")), "light");
        appearance(appearances.addItem(Words.say("appearance.dark")), "dark");
    }

    private void appearance(MenuItem item, @Nullable String appearance) {
        item.addClickListener(click -> Attempt.of(() -> likings.appearance(appearance)));
    }
}
