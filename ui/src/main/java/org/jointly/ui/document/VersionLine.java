package org.jointly.ui.document;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.stream.Collectors;
import org.jointly.api.Signature;
import org.jointly.api.document.Version;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;

/** A version as one entry of the list, with what one may do with it. */
class VersionLine extends Article {
    private static final int SHORT = 10;

    VersionLine(
            Version version,
            boolean writes,
            Downloads downloads,
            SerializableRunnable compare,
            SerializableRunnable restore,
            SerializableRunnable freeze) {
        addClassName("version");
        var head = new Div(new H2(name(version)));
        head.addClassName("line-head");
        if (version.frozenAt() != null) {
            head.add(mark(version));
        }
        add(head, facts(version));
        if (!version.contributors().isEmpty()) {
            add(new Span(Words.say(
                    "version.contributors",
                    version.contributors().stream().map(VersionLine::signed).collect(Collectors.joining(", ")))));
        }
        add(hash(version));
        var actions = new Div(Buttons.plain(Words.say("version.compare-now"), compare::run));
        if (writes) {
            actions.add(Buttons.plain(Words.say("version.restore"), restore::run));
        }
        if (writes && version.frozenAt() == null) {
            actions.add(Buttons.plain(Words.say("version.freeze"), freeze::run));
        }
        actions.add(downloads);
        actions.addClassName("actions");
        actions.getChildren()
                .filter(Button.class::isInstance)
                .forEach(button -> button.getElement().getThemeList().add("small"));
        add(actions);
    }

    /** Its name, or its time where nobody gave it one. */
    static String name(Version version) {
        return version.name() == null ? Dates.moment(version.madeAt()) : version.name();
    }

    private static Div facts(Version version) {
        var by = version.madeBy();
        var facts = new Div(
                new Span(by == null ? Words.say("version.by-itself") : signed(by)),
                Dates.ago(version.madeAt()),
                new Span(Words.say("version.letters", version.letters())));
        facts.addClassName("line-facts");
        return facts;
    }

    private static Span mark(Version version) {
        var mark = new Span(Words.say("version.frozen"));
        mark.addClassName("mark");
        if (version.frozenBy() != null) {
            mark.getElement().setAttribute("title", signed(version.frozenBy()));
        }
        return mark;
    }

    private static Div hash(Version version) {
        var letters = new Code(
                version.hash().substring(0, Math.min(SHORT, version.hash().length())));
        letters.getElement().setAttribute("title", version.hash());
        var copy = Buttons.quiet(Words.say("version.copy-hash"), () -> Notices.done(Words.say("version.hash-copied")));
        copy.getElement().getThemeList().add("small");
        // the browser lets only its own click reach the clipboard
        copy.getElement()
                .executeJs("this.addEventListener('click', () => navigator.clipboard?.writeText($0))", version.hash());
        var line = new Div(new Span(Words.say("version.hash")), letters, copy);
        line.addClassName("line-facts");
        return line;
    }

    private static String signed(Signature by) {
        return Words.say("person.signature", by.personName(), by.organisationName());
    }
}
