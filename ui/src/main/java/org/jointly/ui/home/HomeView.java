package org.jointly.ui.home;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jointly.api.access.AccessApi;
import org.jointly.api.access.Role;
import org.jointly.api.discussion.DiscussionApi;
import org.jointly.api.discussion.RecentComment;
import org.jointly.api.discussion.Topic;
import org.jointly.api.programme.Invitation;
import org.jointly.api.programme.InvitationAbility;
import org.jointly.api.programme.InvitationState;
import org.jointly.api.programme.ProgrammeApi;
import org.jointly.api.voices.Asked;
import org.jointly.api.voices.CopyTask;
import org.jointly.api.voices.Escalation;
import org.jointly.api.voices.Stop;
import org.jointly.api.voices.VoiceApi;
import org.jointly.ui.component.AudienceBadge;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.Words;
import org.jointly.ui.programme.participation.AnswerDialog;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.Attempt;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;
import org.jointly.ui.voices.Languages;
import org.jspecify.annotations.Nullable;

/** What waits for me, the most urgent first; below it what changed since I was last here. */
@Prototype
@Route(value = "", layout = Shell.class)
class HomeView extends Page implements AfterNavigationObserver {
    private final transient ProgrammeApi programmes;
    private final transient DiscussionApi discussion;
    private final transient AccessApi access;
    private final transient VoiceApi voices;
    private final Section waiting = new Section();
    private final Section recent = new Section();

    HomeView(ProgrammeApi programmes, DiscussionApi discussion, AccessApi access, VoiceApi voices) {
        super(Words.say("home.title"));
        this.programmes = programmes;
        this.discussion = discussion;
        this.access = access;
        this.voices = voices;
        add(waiting, recent);
    }

    /** Something that waits: by when, and how it looks. */
    private record Matter(@Nullable LocalDate by, Div line) {}

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    void show() {
        showWaiting();
        var previous = access.visit().previous();
        // who only looks again within the half hour has not been away
        var away = previous != null && previous.isBefore(Instant.now().minus(Duration.ofMinutes(30)));
        showRecent(away ? previous : null);
    }

    private void showWaiting() {
        waiting.removeAll();
        var matters = new ArrayList<Matter>();
        programmes.invitations().stream()
                .filter(invitation -> invitation.state() == InvitationState.OPEN)
                .forEach(invitation -> matters.add(new Matter(invitation.answerBy(), line(invitation))));
        discussion.waiting().forEach(topic -> matters.add(new Matter(topic.answerBy(), line(topic))));
        if (Acting.now().has(Role.SAFEGUARDING)) {
            voices(matters);
        }
        if (Acting.now().has(Role.SAFEGUARDING) || Acting.now().has(Role.ADMIN)) {
            voices.stops()
                    .forEach(stop -> matters.add(new Matter(
                            Dates.dayOf(stop.stopsAt() == null ? Instant.now() : stop.stopsAt()), line(stop))));
        }
        matters.sort(Comparator.comparing(Matter::by, Comparator.nullsLast(Comparator.naturalOrder())));
        if (matters.isEmpty()) {
            waiting.add(new EmptyState(
                    Words.say("home.nothing-waits"),
                    Buttons.plain(
                            Words.say("home.to-programmes"),
                            () -> UI.getCurrent().navigate("programmes"))));
        }
        matters.forEach(matter -> waiting.add(matter.line()));
    }

    /** What the circle owes: decisions where somebody's life may be at risk, and copies that must go. */
    private void voices(List<Matter> matters) {
        var me = Acting.now().me().id();
        voices.escalations().stream()
                .filter(escalation -> escalation.decision() == null)
                .forEach(escalation -> {
                    if (escalation.decidable()) {
                        matters.add(new Matter(Dates.dayOf(escalation.decideBy()), line(escalation)));
                    } else if (escalation.raisedBy().person().equals(me)) {
                        matters.add(new Matter(Dates.dayOf(escalation.decideBy()), raised(escalation)));
                    }
                });
        voices.copies().stream()
                .filter(copy -> copy.mine() && copy.doneAt() == null)
                .forEach(copy -> matters.add(new Matter(copy.dueOn(), line(copy))));
    }

    private Div line(Escalation escalation) {
        var text = new Div(
                new Span(Words.say(
                        escalation.overdue() ? "waits.overdue" : "waits.escalation",
                        escalation.raisedBy().personName())),
                strong(Words.say("escalation.open", Dates.moment(escalation.decideBy()))));
        var line = matter(text, null);
        line.add(Buttons.main(Words.say("waits.decide"), () -> open(escalation)));
        return line;
    }

    /** Whoever raised it sees whether anybody looked, and rings them if not. */
    private static Div raised(Escalation escalation) {
        var looked = escalation.asked().stream()
                .filter(one -> one.lookedAt() != null)
                .map(Asked::personName)
                .collect(Collectors.joining(", "));
        var text = new Div(
                new Span(Words.say("waits.raised")),
                strong(looked.isEmpty() ? Words.say("waits.nobody-looked") : Words.say("waits.looked", looked)));
        var line = matter(text, null);
        line.add(Buttons.plain(Words.say("waits.see"), () -> open(escalation)));
        return line;
    }

    private static void open(Escalation escalation) {
        UI.getCurrent().navigate("voices/" + escalation.channel() + "/voices/" + escalation.submission());
    }

    private static Div line(Stop stop) {
        var text = new Div(
                new Span(Words.say(stop.stopsAt() == null ? "waits.stopped" : "waits.stops")),
                strong(Languages.text(stop.title())));
        var line = matter(text, stop.stopsAt() == null ? null : Dates.dayOf(stop.stopsAt()));
        line.add(Buttons.main(
                Words.say("waits.name-people"),
                () -> UI.getCurrent().navigate("voices/" + stop.channel() + "/people")));
        return line;
    }

    private Div line(CopyTask copy) {
        var text = new Div(
                new Span(Words.say("waits.withdrawn")),
                strong(Words.say(copy.exported() ? "waits.delete-file" : "waits.delete-copies")));
        var line = matter(text, copy.dueOn());
        line.add(Buttons.plain(Words.say("waits.no-copy-left"), () -> {
            if (Attempt.of(() -> voices.copyDeleted(copy.id()))) {
                showWaiting();
            }
        }));
        return line;
    }

    private Div line(Invitation invitation) {
        var text = new Div(
                new Span(Words.say(
                        "home.invited",
                        invitation.invitedBy().organisationName(),
                        invitation.organisation().name(),
                        Words.of(invitation.capacity()))),
                strong(invitation.programmeTitle()));
        var line = matter(text, invitation.answerBy());
        if (invitation.allows(InvitationAbility.ANSWER)) {
            line.add(Buttons.main(
                    Words.say("home.answer"),
                    () -> new AnswerDialog(programmes, invitation, accepted -> answered(invitation, accepted)).open()));
        } else {
            line.add(new Span(Words.say("home.who-answers")));
        }
        return line;
    }

    private void answered(Invitation invitation, boolean accepted) {
        if (accepted) {
            UI.getCurrent().navigate("programmes/" + invitation.programme());
        } else {
            showWaiting();
        }
    }

    private static Div line(Topic topic) {
        var text = new Div(
                new Span(Words.say(
                        "home.asked",
                        topic.raisedBy().personName(),
                        topic.raisedBy().organisationName())),
                strong(topic.title()),
                new Span(topic.programmeTitle()));
        var line = matter(text, topic.answerBy());
        line.add(Buttons.plain(
                Words.say("home.answer"), () -> UI.getCurrent().navigate("discussion/topics/" + topic.id())));
        return line;
    }

    private static Div matter(Div text, @Nullable LocalDate by) {
        text.addClassName("matter-text");
        var line = new Div(text);
        line.addClassName("matter");
        if (by != null) {
            var when = new Span(Words.say(Dates.isPast(by) ? "home.overdue" : "home.by", Dates.deadline(by)));
            when.addClassName(Dates.isSoon(by) ? "urgent" : "when");
            text.add(when);
        }
        return line;
    }

    private void showRecent(@Nullable Instant since) {
        recent.removeAll();
        var comments = discussion.recent();
        recent.add(new H2(since == null ? Words.say("home.recent") : Words.say("home.since", Dates.agoText(since))));
        if (comments.isEmpty()) {
            recent.add(
                    new EmptyState(Words.say(Acting.now().has(Role.EDITOR) ? "home.no-news-editor" : "home.no-news")));
        }
        var earlier = false;
        for (var comment : comments) {
            if (!earlier && since != null && comment.comment().writtenAt().isBefore(since)) {
                earlier = true;
                var divider = new Div(new Span(Words.say("home.seen")));
                divider.addClassName("divider");
                recent.add(divider);
            }
            recent.add(line(comment));
        }
    }

    private static Div line(RecentComment recent) {
        var comment = recent.comment();
        var author = comment.author();
        var head = new Div(
                new Span(Words.say("person.signature", author.personName(), author.organisationName())),
                new AudienceBadge(recent.audience(), Acting.now().brief()),
                Dates.ago(comment.writtenAt()));
        head.addClassName("line-facts");
        var where = new Div(
                new Anchor("/discussion/topics/" + comment.topic(), recent.topicTitle()),
                new Span(recent.programmeTitle()));
        where.addClassName("line-facts");
        var text = new Div(comment.text());
        text.addClassName("excerpt");
        var line = new Div(head, where, text);
        line.addClassName("line");
        return line;
    }

    private static Span strong(String text) {
        var span = new Span(text);
        span.addClassName("strong");
        return span;
    }
}
