package org.jointly.ui.access.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.List;
import java.util.Objects;
import org.jointly.api.access.account.AccountAbility;
import org.jointly.api.access.account.ChangeMail;
import org.jointly.api.access.account.MailChangeApi;
import org.jointly.api.access.account.MyAccount;
import org.jointly.api.access.account.MyMailChange;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.IdempotencyKey;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Attempt;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.Saving;

/** The person's mail address, and asking for another one. */
class MailSection extends Section {
    private final transient MailChangeApi changes;
    private final boolean mayChange;
    private final Div content = new Div();
    private final EmailField mail = new EmailField(Words.say("mail-change.new"));
    private final Draft draft = new Draft("mail-change");
    private final Saving saving = new Saving();
    private final IdempotencyKey key = new IdempotencyKey();

    MailSection(MailChangeApi changes, MyAccount shown) {
        this.changes = changes;
        this.mayChange = shown.allows(AccountAbility.CHANGE_MAIL);
        addClassName("section");
        mail.setMaxLength(320);
        draft.text(mail, "mail");
        saving.field("/mail", mail);
        add(
                new H2(Words.say("mail-change.title")),
                new Paragraph(Words.say("mail-change.now", Objects.requireNonNullElse(shown.mail(), "–"))),
                content);
        show(changes.mailChange());
    }

    private void show(List<MyMailChange> waiting) {
        content.removeAll();
        if (waiting.isEmpty() && mayChange) {
            var form = new Div(draft, mail, saving, Buttons.plain(Words.say("mail-change.ask"), this::ask));
            form.addClassName("form");
            content.add(new Paragraph(Words.say("mail-change.text")), form);
        }
        waiting.forEach(change ->
                content.add(new Paragraph(Words.say(said(change), change.mail(), Dates.moment(change.expires())))));
        if (!waiting.isEmpty() && mayChange) {
            content.add(Buttons.quiet(Words.say("mail-change.withdraw"), this::withdraw));
        }
    }

    private static String said(MyMailChange change) {
        if (change.oldConfirmed() && change.newConfirmed()) {
            return "mail-change.both-confirmed";
        }
        if (change.oldConfirmed()) {
            return "mail-change.old-confirmed";
        }
        return change.newConfirmed() ? "mail-change.new-confirmed" : "mail-change.waiting";
    }

    private void ask() {
        saving.attempt(() -> {
            var asked = changes.changeMail(new ChangeMail(mail.getValue()), key.value());
            key.renew();
            draft.clear();
            Notices.done(Words.say("mail-change.asked", asked.mail()));
            show(List.of(asked));
        });
    }

    private void withdraw() {
        Attempt.of(() -> show(changes.withdrawMailChange(null)));
    }
}
