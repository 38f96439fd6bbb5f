package org.jointly.ui.access.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jointly.api.access.account.AccountAbility;
import org.jointly.api.access.account.AccountApi;
import org.jointly.api.access.account.MyAccount;
import org.jointly.api.access.account.MyCredential;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Confirmation;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Attempt;

/** By what the person signs in. What is added or changed they do at Keycloak's pages, and come back. */
class CredentialsSection extends Section {
    private final transient AccountApi account;
    private final boolean changes;
    private final Div list = new Div();

    CredentialsSection(AccountApi account, MyAccount shown) {
        this.account = account;
        this.changes = shown.allows(AccountAbility.CHANGE_WAYS_TO_SIGN_IN);
        addClassName("section");
        var actions = new Div();
        if (shown.allows(AccountAbility.ADD_AUTHENTICATOR)) {
            actions.add(Buttons.plain(Words.say("account.add-authenticator"), () -> leave("add-authenticator")));
        }
        if (changes) {
            actions.add(
                    Buttons.plain(Words.say("account.add-passkey"), () -> leave("add-passkey")),
                    Buttons.plain(Words.say("account.change-password"), () -> leave("change-password")));
        }
        actions.addClassName("actions");
        add(
                new H2(Words.say("account.credentials")),
                new Paragraph(Words.say("account.credentials-text")),
                list,
                actions);
        show(shown.credentials());
    }

    private void show(List<MyCredential> credentials) {
        list.removeAll();
        credentials.forEach(credential -> list.add(line(credential)));
    }

    private Div line(MyCredential credential) {
        var name = new Span(name(credential));
        name.addClassName("strong");
        var line = new Div(name);
        line.addClassName("entry");
        if (credential.made() != null) {
            line.add(new Span(Words.say("account.made", Dates.day(Dates.dayOf(credential.made())))));
        }
        if (credential.stays() != null) {
            line.add(new Span(Words.of(credential.stays())));
        } else if (changes) {
            line.add(Buttons.quiet(Words.say("account.remove"), () -> ask(credential)));
        }
        return line;
    }

    private void ask(MyCredential credential) {
        Confirmation.ofDanger(
                        Words.say("account.remove-title", name(credential)),
                        Words.say("account.remove-text"),
                        Words.say("account.remove"),
                        () -> Attempt.of(() -> {
                            show(account.removeCredential(credential.id(), null));
                            Notices.done(Words.say("account.removed", name(credential)));
                        }))
                .open();
    }

    private static String name(MyCredential credential) {
        var kind = Words.of(credential.kind());
        return credential.label() == null || credential.label().isBlank()
                ? kind
                : Words.say("account.credential", kind, credential.label());
    }

    private static void leave(String action) {
        UI.getCurrent().getPage().setLocation("/login/" + action + "?to=/me");
    }
}
