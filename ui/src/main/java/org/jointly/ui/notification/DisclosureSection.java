package org.jointly.ui.notification;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.jointly.api.notification.ChooseDisclosure;
import org.jointly.api.notification.Disclosure;
import org.jointly.api.notification.DisclosureApi;
import org.jointly.api.notification.DisclosureLevel;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Facts;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Attempt;

/** What the mails and calendars of an organisation's people say. */
class DisclosureSection extends Section {
    private final transient DisclosureApi disclosure;
    private final RadioButtonGroup<DisclosureLevel> levels = new RadioButtonGroup<>();

    DisclosureSection(DisclosureApi disclosure) {
        this.disclosure = disclosure;
        addClassName("section");
        add(new H2(Words.say("disclosure.title")), new Paragraph(Words.say("disclosure.text")));
        show(disclosure.disclosure());
    }

    private void show(Disclosure now) {
        if (!now.changeable()) {
            add(new Facts().with(Words.say("disclosure.level"), Words.of(now.level())));
            return;
        }
        levels.setLabel(Words.say("disclosure.level"));
        levels.setItems(DisclosureLevel.TITLES, DisclosureLevel.KINDS);
        levels.setItemLabelGenerator(Words::of);
        levels.addThemeName("vertical");
        levels.setValue(now.level());
        var form = new Div(levels, Buttons.plain(Words.say("action.save"), this::save));
        form.addClassName("form");
        add(form);
    }

    private void save() {
        if (Attempt.of(() -> disclosure.chooseDisclosure(new ChooseDisclosure(levels.getValue())))) {
            Notices.done(Words.say("disclosure.saved"));
        }
    }
}
