package org.jointly.ui.programme;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.ParentLayout;
import io.micronaut.context.annotation.Prototype;
import java.util.ArrayList;
import java.util.List;
import org.jointly.api.programme.Programme;
import org.jointly.api.programme.ProgrammeAbility;
import org.jointly.api.programme.ProgrammeApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.shell.Address;
import org.jointly.ui.shell.HeadedLayout;
import org.jointly.ui.shell.Shell;
import org.jspecify.annotations.Nullable;

/** A programme's header that never scrolls away, and its tabs. */
@Prototype
@ParentLayout(Shell.class)
public class ProgrammeLayout extends HeadedLayout implements BeforeEnterObserver {
    private final transient ProgrammeApi programmes;
    private final transient List<ProgrammeTab> tabs;
    private transient @Nullable Programme programme;

    ProgrammeLayout(ProgrammeApi programmes, List<ProgrammeTab> tabs) {
        super(Words.say("programme.tabs"));
        this.programmes = programmes;
        this.tabs = tabs;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(programmes.programme(Address.id(event, "programme")));
    }

    public Programme programme() {
        if (programme == null) {
            throw new IllegalStateException("no programme entered");
        }
        return programme;
    }

    void show(Programme shown) {
        programme = shown;
        head(
                "/programmes/" + shown.id(),
                new H1(shown.title()),
                shown.titles().getFirst().language(),
                new Div(new StageMark(shown.stage()), new Partners(shown.partners()), mine(shown)),
                actions(shown));
        tabs.forEach(tab -> tab(tab.end(), tab.key()));
    }

    private static Span mine(Programme programme) {
        var acting = new Span(
                Words.say("programme.acting", Acting.now().organisation().name()));
        acting.addClassName("acting-for");
        var capacity = new Span(Partners.capacities(programme.capacities()));
        return new Span(acting, capacity);
    }

    private List<Button> actions(Programme programme) {
        var actions = new ArrayList<Button>();
        if (programme.allows(ProgrammeAbility.CHANGE_STAGE)
                && !programme.nextStages().isEmpty()) {
            actions.add(Buttons.plain(
                    Words.say("stage.change"), () -> new StageDialog(programmes, programme, this::refresh).open()));
        }
        if (programme.allows(ProgrammeAbility.UPDATE)) {
            actions.add(Buttons.plain(
                    Words.say("programme.edit"),
                    () -> UI.getCurrent().navigate("programmes/" + programme.id() + "/edit")));
        }
        return actions;
    }
}
