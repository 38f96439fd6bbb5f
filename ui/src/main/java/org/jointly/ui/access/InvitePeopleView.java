package org.jointly.ui.access;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import io.micronaut.context.annotation.Prototype;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jointly.api.access.invitation.InvitationOutcome;
import org.jointly.api.access.invitation.InvitationResult;
import org.jointly.api.access.invitation.InvitePeople;
import org.jointly.api.access.invitation.InvitePeople.Invitee;
import org.jointly.api.access.invitation.PersonInvitationApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Days;
import org.jointly.ui.component.IdempotencyKey;
import org.jointly.ui.component.MessageFiles;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Rows;
import org.jointly.ui.component.UploadWords;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.Refusal;
import org.jointly.ui.session.Saving;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;

/** Asks people by mail to work for the organisation: one, or a pasted list, which is shown as it was understood. */
@Prototype
@Route(value = "organisation/people/invite", layout = Shell.class)
class InvitePeopleView extends Page {
    private static final int LONGEST = 40_000;
    private static final int LARGEST_FILE = 256 << 10;

    private final transient PersonInvitationApi invitations;
    private final TextArea people = new TextArea(Words.say("people.whom"));
    private final Div understood = new Div();
    private final RolesField roles = new RolesField();
    private final DatePicker until = Days.deadline(Words.say("people.until"));
    private final Select<String> language = new Select<>();
    private final Draft draft = new Draft("invite-people");
    private final Saving saving = new Saving();
    private final Button send = Buttons.main(Words.say("people.send-none"), this::send);
    private final Div results = new Div();
    private final IdempotencyKey key = new IdempotencyKey();

    InvitePeopleView(PersonInvitationApi invitations) {
        super(Words.say("people.invite"));
        this.invitations = invitations;
        people();
        language();
        until.setMin(Dates.today());
        until.setHelperText(Words.say("people.until-help"));
        saving.field("/roles", roles.field());
        saving.field("/until", until);
        results.getElement().setAttribute("role", "status");
        var side = new Div(until, language);
        side.addClassName("side-by-side");
        var form = new Div(
                new Paragraph(Words.say("people.invite-text")),
                results,
                draft,
                people,
                file(),
                understood,
                roles,
                side,
                saving);
        form.addClassName("form");
        var actions = new Div(
                send,
                Buttons.quiet(Words.say("action.cancel"), () -> UI.getCurrent().navigate("organisation")));
        actions.addClassName("actions");
        add(form, actions);
        understand();
    }

    private void people() {
        people.setHelperText(Words.say("people.whom-help"));
        people.setMaxLength(LONGEST);
        people.setMinRows(3);
        people.setMaxRows(12);
        people.setRequiredIndicatorVisible(true);
        people.setValueChangeMode(ValueChangeMode.LAZY);
        people.addValueChangeListener(change -> understand());
        draft.text(people, "people");
        saving.field("/people", people);
        understood.getElement().setAttribute("role", "status");
    }

    private void language() {
        language.setLabel(Words.say("people.language"));
        language.setItems(
                MessageFiles.LANGUAGES.stream().map(Locale::getLanguage).toList());
        language.setItemLabelGenerator(code -> Locale.of(code).getDisplayLanguage(Locale.of(code)));
        language.setValue(Words.language().getLanguage());
    }

    private Upload file() {
        var upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> take(bytes)));
        upload.addFileRejectedListener(rejected -> saving.attempt(() -> {
            throw Refusal.because(rejected.getErrorMessage());
        }));
        upload.setAcceptedFileTypes(".csv", ".txt", "text/csv", "text/plain");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST_FILE);
        upload.setI18n(UploadWords.words("people.file-too-big", "people.file-not-text"));
        upload.setUploadButton(Buttons.quiet(Words.say("people.file"), () -> {}));
        upload.setDropAllowed(false);
        return upload;
    }

    /** What is in the file comes below what was typed. */
    void take(byte[] bytes) {
        var text = PastedPeople.withoutHeading(new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", ""));
        var before = people.getValue().strip();
        var both = before.isEmpty() ? text : before + "\n" + text;
        people.setValue(both.length() > LONGEST ? both.substring(0, LONGEST) : both);
        understand();
    }

    private List<PastedPeople.Entry> entries() {
        return PastedPeople.in(people.getValue());
    }

    private void understand() {
        understood.removeAll();
        var entries = entries();
        var good = entries.stream().filter(entry -> entry.fault() == null).count();
        send.setText(good == 0 ? Words.say("people.send-none") : Words.say("people.send", good));
        if (entries.size() < 2 && good == entries.size()) {
            return;
        }
        var rows = new Rows(
                        Words.say("people.understood"),
                        Words.say("people.mail"),
                        Words.say("people.name"),
                        Words.say("people.as-understood"))
                .narrow();
        entries.forEach(entry -> rows.row(entry.mail(), Objects.requireNonNullElse(entry.name(), ""), said(entry)));
        understood.add(rows);
    }

    private static Span said(PastedPeople.Entry entry) {
        var fault = entry.fault();
        if (fault == null) {
            return new Span("");
        }
        var said = new Span(Words.say(
                switch (fault) {
                    case NO_ADDRESS -> "people.no-address";
                    case TWICE -> "people.twice";
                }));
        said.addClassName(fault == PastedPeople.Fault.TWICE ? "kind" : "warning");
        return said;
    }

    private void send() {
        saving.attempt(() -> {
            var entries = entries();
            refuseUnlessSendable(entries);
            var invitees = entries.stream()
                    .filter(entry -> entry.fault() == null)
                    .map(entry -> new Invitee(entry.mail(), entry.name()))
                    .toList();
            var last = until.getValue();
            var answers = invitations.invite(
                    new InvitePeople(
                            invitees, roles.value(), last == null ? null : Dates.endOf(last), language.getValue()),
                    key.value());
            key.renew();
            tell(answers);
        });
    }

    private static void refuseUnlessSendable(List<PastedPeople.Entry> entries) {
        if (entries.stream().anyMatch(entry -> entry.fault() == PastedPeople.Fault.NO_ADDRESS)) {
            throw Refusal.because(Words.say("people.mend-lines"));
        }
        if (entries.size() > InvitePeople.MOST) {
            throw Refusal.because(Words.say("people.too-many", InvitePeople.MOST));
        }
    }

    /** Who was invited leaves the field; what could not be done stays in it, to be mended. */
    private void tell(List<InvitationResult> answers) {
        var invited = answers.stream()
                .filter(answer -> answer.outcome() == InvitationOutcome.INVITED)
                .count();
        if (invited == answers.size()) {
            draft.clear();
            Notices.done(Words.say("people.sent", invited));
            UI.getCurrent().navigate("organisation");
            return;
        }
        var rows =
                new Rows(Words.say("people.outcome"), Words.say("people.mail"), Words.say("people.outcome")).narrow();
        answers.forEach(answer -> rows.row(answer.mail(), outcome(answer)));
        results.removeAll();
        results.add(new H2(Words.say("people.outcome")), new Paragraph(Words.say("people.sent", invited)), rows);
        people.setValue(answers.stream()
                .filter(answer -> answer.outcome() == InvitationOutcome.INVALID)
                .map(InvitationResult::mail)
                .collect(Collectors.joining("\n")));
        results.scrollIntoView();
    }

    private static Span outcome(InvitationResult answer) {
        var said = new Span(
                answer.message() == null
                        ? Words.of(answer.outcome())
                        : Words.say("people.outcome-because", Words.of(answer.outcome()), answer.message()));
        said.addClassName(answer.outcome() == InvitationOutcome.INVALID ? "warning" : "good");
        return said;
    }
}
