package org.jointly.ui.consultation;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.ConsultationApi;
import org.jointly.api.programme.Programme;
import org.jointly.api.programme.ProgrammeAbility;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.More;
import org.jointly.ui.component.Words;
import org.jointly.ui.consultation.call.CallLine;
import org.jointly.ui.programme.ProgrammeLayout;
import org.jointly.ui.programme.ProgrammeTabView;
import org.jointly.ui.shell.Creates;
import org.jspecify.annotations.Nullable;

/** The calls of a programme, the last to close first. */
@Prototype
@Route(value = "programmes/:programme/consultations", layout = ProgrammeLayout.class)
class ConsultationsTab extends ProgrammeTabView implements Creates {
    private final transient ConsultationApi calls;
    private transient @Nullable Programme programme;

    ConsultationsTab(ConsultationApi calls) {
        super("tab.consultations");
        this.calls = calls;
    }

    @Override
    public void show(Programme shown) {
        programme = shown;
        removeAll();
        var makes = shown.allows(ProgrammeAbility.UPDATE);
        if (makes) {
            var actions = new Div(Buttons.main(Words.say("call.new"), this::create));
            actions.addClassName("actions");
            add(actions);
        }
        var lines = new Div();
        var more = new More<Call>(after -> calls.calls(shown.id(), after), call -> lines.add(new CallLine(call)));
        add(lines, more);
        if (!more.next(null)) {
            add(new EmptyState(Words.say(makes ? "calls.empty" : "calls.empty-reader")));
        }
    }

    @Override
    public void create() {
        if (programme != null && programme.allows(ProgrammeAbility.UPDATE)) {
            UI.getCurrent().navigate("programmes/" + programme.id() + "/consultations/new");
        }
    }
}
