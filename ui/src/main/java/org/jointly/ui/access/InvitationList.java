package org.jointly.ui.access;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import org.jointly.api.Page;
import org.jointly.api.access.invitation.PersonInvitation;
import org.jointly.api.access.invitation.PersonInvitationAbility;
import org.jointly.api.access.invitation.PersonInvitationApi;
import org.jointly.api.access.invitation.PersonInvitationState;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Mark;
import org.jointly.ui.component.More;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Attempt;

/** Whom the organisation has asked by mail to work for it, and what became of it. */
class InvitationList extends Div {
    private final transient PersonInvitationApi invitations;
    private final Div lines = new Div();

    InvitationList(PersonInvitationApi invitations, Page<PersonInvitation> first) {
        this.invitations = invitations;
        show(first);
    }

    private void show(Page<PersonInvitation> first) {
        removeAll();
        lines.removeAll();
        setVisible(!first.items().isEmpty());
        var more = new More<PersonInvitation>(
                after -> after == null ? first : invitations.invitations(after), one -> lines.add(line(one)));
        more.next(null);
        add(new H3(Words.say("people.invited")), lines, more);
    }

    private Div line(PersonInvitation one) {
        var line = new Div(
                new Span(one.name() == null ? one.mail() : Words.say("people.name-and-mail", one.name(), one.mail())),
                new Span(RoleWords.of(one.roles())),
                new Span(Words.say("people.invited-by", one.invitedBy(), Dates.agoText(one.invitedAt()))),
                state(one));
        line.addClassName("entry");
        if (one.allows(PersonInvitationAbility.RESEND)) {
            line.add(Buttons.quiet(Words.say("people.resend"), () -> resend(one)));
        }
        if (one.allows(PersonInvitationAbility.WITHDRAW)) {
            line.add(Buttons.quiet(Words.say("people.withdraw"), () -> withdraw(one)));
        }
        return line;
    }

    private static Span state(PersonInvitation one) {
        if (one.state() != PersonInvitationState.PENDING) {
            return new Mark(Words.of(one.state()), "ended");
        }
        return new Span(
                one.sentAt() == null
                        ? Words.say("people.mail-under-way")
                        : Words.say("people.link-until", Dates.day(Dates.dayOf(one.expiresAt()))));
    }

    private void resend(PersonInvitation one) {
        if (Attempt.of(() -> invitations.resend(one.id(), null))) {
            Notices.done(Words.say("people.resent", one.mail()));
            show(invitations.invitations(null));
        }
    }

    private void withdraw(PersonInvitation one) {
        if (Attempt.of(() -> invitations.withdraw(one.id(), null))) {
            Notices.done(Words.say("people.withdrawn", one.mail()));
            show(invitations.invitations(null));
        }
    }
}
