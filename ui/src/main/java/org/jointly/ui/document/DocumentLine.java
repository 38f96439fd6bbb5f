package org.jointly.ui.document;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import org.jointly.api.document.Document;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Words;

/** A text as one entry of the list. */
class DocumentLine extends Article {
    DocumentLine(Document document) {
        addClassName("line");
        var head = new Div(new H2(new Anchor("/" + DocumentView.path(document), document.title())));
        head.addClassName("line-head");
        if (document.main()) {
            var mark = new Span(Words.say("document.main"));
            mark.addClassName("mark");
            head.add(mark);
        }
        add(head, facts(document));
    }

    static Div facts(Document document) {
        var by = document.begunBy();
        var facts = new Div(
                new Span(Words.say("document.begun-by", by.personName(), by.organisationName())), edited(document));
        facts.addClassName("line-facts");
        return facts;
    }

    private static Span edited(Document document) {
        if (document.editedAt() == null) {
            return new Span(Words.say("document.untouched"));
        }
        var when = new Span(Words.say("document.edited", Dates.agoText(document.editedAt())));
        when.getElement().setAttribute("title", Dates.moment(document.editedAt()));
        return when;
    }
}
