package org.jointly.ui.document;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.jointly.api.document.Version;
import org.jointly.api.document.VersionApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.RedFields;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Attempt;

/** What changed between two versions, or between one and the text as it is now. */
class Comparing extends Section {
    private final transient VersionApi versions;
    private final Select<Version> from = choice("version.from");
    private final Select<Version> to = choice("version.to");
    private final Div result = new Div();

    Comparing(VersionApi versions) {
        this.versions = versions;
        addClassName("section");
        from.setPlaceholder(Words.say("version.choose"));
        to.setEmptySelectionAllowed(true);
        to.setEmptySelectionCaption(Words.say("version.now"));
        to.setPlaceholder(Words.say("version.now"));
        var choices = new Div(from, to, Buttons.plain(Words.say("version.compare"), this::compare));
        choices.addClassNames("side-by-side", "comparing");
        result.add(new EmptyState(Words.say("version.compare-hint")));
        add(new H2(Words.say("version.changes")), choices, result);
    }

    private static Select<Version> choice(String key) {
        var choice = new Select<Version>();
        choice.setLabel(Words.say(key));
        choice.setItemLabelGenerator(version -> version == null ? Words.say("version.now") : VersionLine.name(version));
        return choice;
    }

    void offer(List<Version> all) {
        var chosen = from.getValue();
        var other = to.getValue();
        from.setItems(all);
        to.setItems(all);
        all.stream().filter(version -> same(version, chosen)).findFirst().ifPresent(from::setValue);
        all.stream().filter(version -> same(version, other)).findFirst().ifPresent(to::setValue);
    }

    void withNow(Version version) {
        from.setValue(version);
        to.clear();
        compare();
        result.scrollIntoView();
    }

    private void compare() {
        var older = from.getValue();
        var newer = to.getValue();
        if (older == null) {
            RedFields.mark(from, Words.say("version.choose"));
            RedFields.focus(from);
            return;
        }
        Attempt.of(() -> {
            var comparison = versions.compare(older.id(), newer == null ? null : newer.id());
            result.removeAll();
            result.add(new TextChanges(comparison));
        });
    }

    private static boolean same(Version one, Version other) {
        return other != null && one.id().equals(other.id());
    }
}
