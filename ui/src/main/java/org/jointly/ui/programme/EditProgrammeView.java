package org.jointly.ui.programme;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.UUID;
import org.jointly.api.programme.Programme;
import org.jointly.api.programme.ProgrammeApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.Saving;
import org.jointly.ui.shell.Address;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;

/** A change to a programme; when somebody else was faster, it shows their change and keeps one's own text. */
@Prototype
@Route(value = "programmes/:programme/edit", layout = Shell.class)
class EditProgrammeView extends Page implements BeforeEnterObserver {
    private final transient ProgrammeApi programmes;
    private final Div content = new Div();

    EditProgrammeView(ProgrammeApi programmes) {
        super(Words.say("programme.edit"));
        this.programmes = programmes;
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Address.id(event, "programme"));
    }

    void show(UUID id) {
        var programme = programmes.programme(id);
        var draft = new Draft("programme/" + id);
        var saving = new Saving();
        var form = new ProgrammeForm(draft, saving, programme);
        content.removeAll();
        var conflict = new Div();
        content.add(new Paragraph(programme.title()), draft, form, saving, conflict);
        var save = new Save(programme, draft, saving, form, conflict);
        saving.onStale(problem -> save.overtaken(programmes.programme(id)));
        var actions = new Div(
                Buttons.main(Words.say("action.save"), save::now),
                Buttons.quiet(Words.say("action.cancel"), () -> UI.getCurrent().navigate("programmes/" + id)));
        actions.addClassName("actions");
        content.add(actions);
    }

    /** Saving against the version that was read, or against a newer one after looking at it. */
    private final class Save {
        private Programme base;
        private final Draft draft;
        private final Saving saving;
        private final ProgrammeForm form;
        private final Div conflict;

        Save(Programme base, Draft draft, Saving saving, ProgrammeForm form, Div conflict) {
            this.base = base;
            this.draft = draft;
            this.saving = saving;
            this.form = form;
            this.conflict = conflict;
        }

        void now() {
            saving.attempt(() -> {
                var saved = programmes.update(base.id(), form.change(base.version()));
                draft.clear();
                Notices.done(Words.say("programme.saved"));
                UI.getCurrent().navigate("programmes/" + saved.id());
            });
        }

        void overtaken(Programme theirs) {
            conflict.removeAll();
            conflict.addClassName("conflict");
            conflict.getElement().setAttribute("role", "alert");
            conflict.add(new H2(Words.say("conflict.title")), new Paragraph(Words.say("conflict.text")));
            conflict.add(ProgrammeDifferences.between(base, theirs));
            conflict.add(
                    Buttons.main(Words.say("conflict.keep-mine"), () -> {
                        base = theirs;
                        now();
                    }),
                    Buttons.plain(Words.say("conflict.take-theirs"), () -> {
                        base = theirs;
                        form.show(theirs);
                        draft.clear();
                        conflict.removeAll();
                        conflict.removeClassName("conflict");
                    }));
        }
    }
}
