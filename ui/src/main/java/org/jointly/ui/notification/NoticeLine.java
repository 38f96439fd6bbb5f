package org.jointly.ui.notification;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Objects;
import org.jointly.api.notification.Notice;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Words;

/** A notice: what happened, to what, by whom and when; a link to where it stands, and a mark of whether it was read. */
class NoticeLine extends Div {
    private final Button mark = new Button();
    private transient Notice notice;

    NoticeLine(Notice notice, SerializableConsumer<NoticeLine> marked) {
        this.notice = notice;
        addClassName("news-line");
        mark.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        mark.addClassName("news-mark");
        mark.addClickListener(click -> marked.accept(this));
        add(said(), mark);
        show(notice.read());
    }

    Notice notice() {
        return notice;
    }

    /** As it was marked. */
    void show(boolean read) {
        notice = new Notice(
                notice.id(),
                notice.kind(),
                notice.subject(),
                notice.thread(),
                notice.programme(),
                notice.programmeTitle(),
                notice.title(),
                notice.by(),
                notice.detail(),
                notice.page(),
                notice.at(),
                read);
        setClassName("unread", !read);
        mark.setIcon((read ? VaadinIcon.ENVELOPE_OPEN_O : VaadinIcon.CHECK).create());
        var words = Words.say(read ? "notices.mark-unread" : "notices.mark-read");
        mark.setAriaLabel(words);
        mark.setTooltipText(words);
    }

    private Div said() {
        var happened = new Span(NoticeWords.happened(notice));
        happened.addClassName("news-kind");
        // by way of the page that marks it as read
        var link = new Anchor(
                "/" + NoticeLinkView.at(notice.id()),
                Objects.requireNonNullElseGet(notice.title(), () -> Words.say("notices.gone")));
        link.addClassName("news-title");
        var facts = new Div();
        facts.addClassName("line-facts");
        var by = notice.by();
        if (by != null) {
            facts.add(new Span(Words.say("person.signature", by.personName(), by.organisationName())));
        }
        if (notice.programme() != null
                && notice.programmeTitle() != null
                && !notice.programmeTitle().equals(notice.title())) {
            var only = new Anchor(NoticesView.in(notice.programme()), notice.programmeTitle());
            only.setTitle(Words.say("notices.only"));
            facts.add(only);
        }
        facts.add(Dates.ago(notice.at()));
        var said = new Div(happened, link, facts);
        said.addClassName("news-said");
        return said;
    }
}
