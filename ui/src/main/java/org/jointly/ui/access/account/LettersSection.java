package org.jointly.ui.access.account;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jointly.ui.component.Words;

/** Which mails the person gets about access and safety: none of them can be switched off. */
class LettersSection extends Section {
    private static final List<String> KINDS = List.of("own", "administrators");

    LettersSection() {
        addClassName("section");
        var list = new UnorderedList();
        KINDS.forEach(kind -> list.add(new ListItem(Words.say("account.letters." + kind))));
        add(new H2(Words.say("account.letters")), new Paragraph(Words.say("account.letters-text")), list);
    }
}
