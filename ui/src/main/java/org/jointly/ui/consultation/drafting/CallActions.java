package org.jointly.ui.consultation.drafting;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.CallAbility;
import org.jointly.api.consultation.CallState;
import org.jointly.api.consultation.ConsultationApi;
import org.jointly.api.consultation.PublishCall;
import org.jointly.api.consultation.SheetApi;
import org.jointly.api.consultation.SheetFormat;
import org.jointly.api.consultation.WithdrawCall;
import org.jointly.api.consultation.guest.GuestApi;
import org.jointly.api.organisation.OrganisationApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.GivenFile;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.consultation.call.SayWhyDialog;
import org.jointly.ui.session.Attempt;

/** What those who draft can do with a call, in one row. */
class CallActions extends Div {
    private final transient ConsultationApi calls;
    private final transient GuestApi guests;
    private final transient SheetApi sheets;
    private final transient Call call;
    private final SerializableRunnable changed;

    CallActions(
            ConsultationApi calls,
            GuestApi guests,
            SheetApi sheets,
            OrganisationApi organisations,
            Call call,
            SerializableRunnable changed) {
        this.calls = calls;
        this.guests = guests;
        this.sheets = sheets;
        this.call = call;
        this.changed = changed;
        addClassName("actions");
        if (call.allows(CallAbility.MANAGE)) {
            manage(organisations);
        }
        if (closed()) {
            add(Buttons.plain(Words.say("sheet.export-xlsx"), () -> export(SheetFormat.XLSX)));
            add(Buttons.plain(Words.say("sheet.export-docx"), () -> export(SheetFormat.DOCX)));
        }
        if (closed() && call.allows(CallAbility.DISPOSE) && call.state() != CallState.WITHDRAWN) {
            add(Buttons.plain(Words.say("sheet.import"), () -> new SheetDialog(sheets, call.id(), changed).open()));
        }
    }

    private void manage(OrganisationApi organisations) {
        if (!closed()) {
            add(Buttons.plain(
                    Words.say("call.ask-more"), () -> new AskMoreDialog(calls, organisations, call, changed).open()));
            add(Buttons.plain(Words.say("guest.invite"), () -> new InviteByMailDialog(guests, call, changed).open()));
        }
        switch (call.state()) {
            case PLANNED, OPEN, CLOSED -> {
                add(Buttons.plain(Words.say("call.extend"), () -> new ExtendDialog(calls, call, changed).open()));
                add(Buttons.plain(Words.say("call.withdraw"), this::withdraw));
            }
            case ANSWERED -> {
                if (call.progress() != null && call.progress().rows() == 0) {
                    add(Buttons.plain(Words.say("call.extend"), () -> new ExtendDialog(calls, call, changed).open()));
                }
                publication();
                add(Buttons.plain(Words.say("call.withdraw"), this::withdraw));
            }
            case PUBLISHED, WITHDRAWN -> {}
        }
    }

    /** Not before somebody has said of everything that came late whether it counts. */
    private void publication() {
        var waiting = call.progress() == null ? 0 : call.progress().late();
        add(
                waiting == 0
                        ? Buttons.plain(Words.say("call.publish"), this::publish)
                        : new Span(Words.say("call.publish-waits", waiting)));
    }

    private boolean closed() {
        return switch (call.state()) {
            case PLANNED, OPEN -> false;
            case CLOSED, ANSWERED, PUBLISHED, WITHDRAWN -> true;
        };
    }

    private void withdraw() {
        new SayWhyDialog(
                        Words.say("call.withdraw-title"),
                        Words.say("call.withdraw-text"),
                        "/reason",
                        "call-withdrawn/" + call.id(),
                        1000)
                .answeredBy(Words.say("call.reason-for-asked"), Words.say("call.withdraw"), reason -> {
                    calls.withdraw(call.id(), new WithdrawCall(reason));
                    Notices.done(Words.say("call.was-withdrawn"));
                    changed.run();
                })
                .open();
    }

    private void publish() {
        new SayWhyDialog(
                        Words.say("call.publish-title"),
                        Words.say("publish-readers." + call.audience()),
                        "/summary",
                        "call-published/" + call.id(),
                        10_000)
                .answeredBy(Words.say("call.summary"), Words.say("call.publish"), summary -> {
                    calls.publish(call.id(), new PublishCall(summary));
                    Notices.done(Words.say("call.was-published"));
                    changed.run();
                })
                .open();
    }

    private void export(SheetFormat format) {
        Attempt.of(() -> GivenFile.to(this, call.title() + "." + format, sheets.export(call.id(), format)));
    }
}
