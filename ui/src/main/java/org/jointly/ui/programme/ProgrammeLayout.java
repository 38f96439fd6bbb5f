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
import org.jointly.api.programme.archival.ArchivalApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.programme.archival.PutAwayDialog;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.Attempt;
import org.jointly.ui.shell.Address;
import org.jointly.ui.shell.HeadedLayout;
import org.jointly.ui.shell.Shell;
import org.jointly.ui.shell.part.FollowControl;
import org.jspecify.annotations.Nullable;

/** A programme's header that never scrolls away, and its tabs. */
@Prototype
@ParentLayout(Shell.class)
public class ProgrammeLayout extends HeadedLayout implements BeforeEnterObserver {
    private final transient ProgrammeApi programmes;
    private final transient ArchivalApi archivals;
    private final transient List<ProgrammeTab> tabs;
    private final transient List<FollowControl> follows;
    private transient @Nullable Programme programme;

    ProgrammeLayout(
            ProgrammeApi programmes, ArchivalApi archivals, List<ProgrammeTab> tabs, List<FollowControl> follows) {
        super(Words.say("programme.tabs"));
        this.programmes = programmes;
        this.archivals = archivals;
        this.tabs = tabs;
        this.follows = follows;
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
                facts(shown),
                actions(shown));
        tabs.forEach(tab -> tab(tab.end(), tab.key()));
    }

    private static Div facts(Programme shown) {
        var facts = new Div(new StageMark(shown.stage()), new Partners(shown.partners()), mine(shown));
        var archival = shown.archival();
        if (archival != null) {
            var said = new Span(Words.say(
                    "programme.archived-by",
                    Dates.day(Dates.dayOf(archival.at())),
                    archival.by().personName(),
                    archival.by().organisationName(),
                    archival.reason()));
            said.addClassName("archived");
            facts.add(said);
        }
        return facts;
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
        follows.forEach(follow -> actions.add(follow.of(programme.id(), programme.id())));
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
        if (programme.allows(ProgrammeAbility.ARCHIVE)) {
            actions.add(Buttons.plain(
                    Words.say(PutAwayDialog.isAlone(programme) ? "putaway.archive-or-withdraw" : "putaway.archive"),
                    () -> new PutAwayDialog(archivals, programme, this::refresh).open()));
        }
        if (programme.allows(ProgrammeAbility.BRING_BACK)) {
            actions.add(Buttons.plain(Words.say("putaway.bring-back"), () -> bringBack(programme)));
        }
        return actions;
    }

    private void bringBack(Programme archived) {
        if (Attempt.of(() -> archivals.bringBack(archived.id()))) {
            Notices.done(Words.say("putaway.brought-back"));
        }
        refresh();
    }
}
