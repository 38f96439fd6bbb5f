package org.jointly.ui.programme;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import org.jointly.api.programme.ProgrammeApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.IdempotencyKey;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.Saving;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;

/** A new programme, led by the acting organisation. */
@Prototype
@Route(value = "programmes/new", layout = Shell.class)
class NewProgrammeView extends Page {
    private final transient ProgrammeApi programmes;
    private final Draft draft = new Draft("programme/new");
    private final Saving saving = new Saving();
    private final ProgrammeForm form = new ProgrammeForm(draft, saving, null);
    private final IdempotencyKey key = new IdempotencyKey();

    NewProgrammeView(ProgrammeApi programmes) {
        super(Words.say("programme.new"));
        this.programmes = programmes;
        var actions = new Div(
                Buttons.main(Words.say("programme.create"), this::create),
                Buttons.quiet(Words.say("action.cancel"), () -> UI.getCurrent().navigate("programmes")));
        actions.addClassName("actions");
        add(
                new Paragraph(Words.say(
                        "programme.new-text", Acting.now().organisation().name())),
                draft,
                form,
                saving,
                actions);
    }

    private void create() {
        saving.attempt(() -> {
            var created = programmes.create(form.created(), key.value());
            key.renew();
            draft.clear();
            Notices.done(Words.say("programme.created", created.title()));
            UI.getCurrent().navigate("programmes/" + created.id());
        });
    }
}
