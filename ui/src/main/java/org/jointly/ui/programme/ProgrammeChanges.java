package org.jointly.ui.programme;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.Span;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jointly.api.programme.change.FieldChange;
import org.jointly.api.programme.change.ProgrammeChangeApi;
import org.jointly.ui.component.Words;
import org.jointly.ui.programme.change.FieldLine;
import org.jointly.ui.programme.change.FieldWords;
import org.jointly.ui.programme.change.WholeTexts;

/** Tells what a change of a programme made different, wherever a change is told of. */
@Singleton
public class ProgrammeChanges {
    /** Stands where the fields will, which are set off. */
    private static final String FIELDS = "\uE000";

    private final ProgrammeChangeApi changes;

    public ProgrammeChanges(ProgrammeChangeApi changes) {
        this.changes = changes;
    }

    /** Clara changed Target groups and Sectors. */
    public static Component sentence(String person, List<FieldChange> changed) {
        var said = Words.say("audit.changed-fields", person, FIELDS).split(FIELDS, 2);
        var fields = Words.and(changed.stream()
                .map(FieldChange::field)
                .distinct()
                .map(FieldWords::name)
                .toList());
        return new Span(new Span(said[0]), new Emphasis(fields), new Span(said[1]));
    }

    /** What was removed and added, field by field, and a way to the texts where there is more to read. */
    public Component of(UUID programme, int version, List<FieldChange> changed) {
        var lines = new Div();
        lines.addClassName("changed-fields");
        lines.setClassName("single", changed.size() == 1);
        changed.forEach(change -> lines.add(new FieldLine(change, changed.size() > 1)));
        if (changed.stream().anyMatch(FieldChange::longer)) {
            lines.add(new WholeTexts(() -> changes.change(programme, version).texts()));
        }
        return lines;
    }
}
