package org.jointly.ui.access.registration;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Objects;
import org.jointly.api.access.registration.FirstAdministrator;
import org.jointly.ui.component.MessageFiles;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.Saving;

/** Who is to be the first administrator, and in which language they are asked. */
class AdministratorForm extends Div {
    private final TextField mail = new TextField(Words.say("platform.administrator-mail"));
    private final TextField person = new TextField(Words.say("platform.administrator-name"));
    private final Select<String> language = new Select<>();

    AdministratorForm() {
        addClassName("form");
        mail.setMaxLength(320);
        mail.setRequiredIndicatorVisible(true);
        mail.setHelperText(Words.say("platform.administrator-help"));
        person.setMaxLength(200);
        language.setLabel(Words.say("people.language"));
        language.setItems(
                MessageFiles.LANGUAGES.stream().map(Locale::getLanguage).toList());
        language.setItemLabelGenerator(code -> Locale.of(code).getDisplayLanguage(Locale.of(code)));
        language.setValue(Words.language().getLanguage());
        var side = new Div(person, language);
        side.addClassName("side-by-side");
        add(mail, side);
    }

    /** @param pointer to the request's part, such as {@code /administrator} */
    void saveBy(Saving saving, String pointer) {
        saving.field(pointer + "/mail", mail);
        saving.field(pointer + "/name", person);
    }

    void keepBy(Draft draft) {
        draft.text(mail, "mail");
        draft.text(person, "person");
    }

    void show(FirstAdministrator who) {
        mail.setValue(who.mail());
        person.setValue(Objects.requireNonNullElse(who.name(), ""));
        language.setValue(who.language());
    }

    FirstAdministrator administrator() {
        return new FirstAdministrator(
                mail.getValue(), person.getValue().isBlank() ? null : person.getValue(), language.getValue());
    }
}
