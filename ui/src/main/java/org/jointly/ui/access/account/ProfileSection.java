package org.jointly.ui.access.account;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.Locale;
import org.jointly.api.access.account.AccountAbility;
import org.jointly.api.access.account.AccountApi;
import org.jointly.api.access.account.ChangeName;
import org.jointly.api.access.account.MyAccount;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Choices;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.IdempotencyKey;
import org.jointly.ui.component.MessageFiles;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Attempt;
import org.jointly.ui.session.PersonalPreferences;
import org.jointly.ui.session.Saving;

/** Name, language and time zone of the person. */
class ProfileSection extends Section {
    private final transient AccountApi account;
    private final transient PersonalPreferences preferences;
    private final TextField firstName = new TextField(Words.say("account.first-name"));
    private final TextField lastName = new TextField(Words.say("account.last-name"));
    private final Saving saving = new Saving();
    private final IdempotencyKey key = new IdempotencyKey();

    ProfileSection(AccountApi account, PersonalPreferences preferences, MyAccount shown) {
        this.account = account;
        this.preferences = preferences;
        addClassName("section");
        firstName.setValue(shown.firstName());
        firstName.setMaxLength(100);
        lastName.setValue(shown.lastName());
        lastName.setMaxLength(100);
        saving.field("/firstName", firstName);
        saving.field("/lastName", lastName);
        var form = new Div(firstName, lastName);
        form.addClassName("form");
        if (shown.allows(AccountAbility.CHANGE_NAME)) {
            form.add(saving, Buttons.plain(Words.say("account.save-name"), this::rename));
        } else {
            firstName.setReadOnly(true);
            lastName.setReadOnly(true);
        }
        var atOnce = new Div(language(), zone());
        atOnce.addClassName("form");
        add(new H2(Words.say("account.profile")), form, atOnce);
    }

    private void rename() {
        saving.attempt(() -> {
            var now = account.rename(new ChangeName(firstName.getValue(), lastName.getValue()), key.value());
            key.renew();
            firstName.setValue(now.firstName());
            lastName.setValue(now.lastName());
            Notices.done(Words.say("account.renamed", now.firstName() + " " + now.lastName()));
        });
    }

    private Select<Locale> language() {
        var language = new Select<Locale>();
        language.setLabel(Words.say("menu.language"));
        language.setItems(MessageFiles.LANGUAGES);
        language.setItemLabelGenerator(each -> each.getDisplayLanguage(each));
        language.setValue(Words.language());
        language.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Attempt.of(() -> preferences.language(change.getValue().getLanguage()));
            }
        });
        return language;
    }

    private ComboBox<String> zone() {
        var zone = Choices.listed(new ComboBox<String>(Words.say("account.zone")));
        zone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(each -> each.contains("/") && !each.startsWith("Etc/") && !each.startsWith("SystemV/"))
                .sorted()
                .toList());
        zone.setClearButtonVisible(true);
        zone.setPlaceholder(Words.say("account.zone-device", Dates.deviceZone().getId()));
        zone.setHelperText(Words.say("account.zone-help"));
        zone.setValue(preferences.preferences().timeZone());
        zone.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Attempt.of(() -> preferences.timeZone(change.getValue()));
            }
        });
        return zone;
    }
}
