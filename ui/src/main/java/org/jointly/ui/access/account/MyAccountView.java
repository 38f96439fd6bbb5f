package org.jointly.ui.access.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import org.jointly.api.access.account.AccountAbility;
import org.jointly.api.access.account.AccountApi;
import org.jointly.api.access.account.MailChangeApi;
import org.jointly.api.access.account.MyAccount;
import org.jointly.ui.access.AccountPart;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.PersonalPreferences;
import org.jointly.ui.session.page.PersonalPage;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;

/** One's own page: who one is, how one signs in and where one is signed in, for whom one works. */
@Prototype
@Route(value = "me", layout = Shell.class)
class MyAccountView extends Page implements BeforeEnterObserver, PersonalPage {
    private final transient AccountApi account;
    private final transient MailChangeApi mailChanges;
    private final transient PersonalPreferences preferences;
    private final transient List<AccountPart> parts;
    private final Div content = new Div();

    MyAccountView(
            AccountApi account, MailChangeApi mailChanges, PersonalPreferences preferences, List<AccountPart> parts) {
        super(Words.say("account.title"));
        this.account = account;
        this.mailChanges = mailChanges;
        this.preferences = preferences;
        this.parts = parts;
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(account.account());
    }

    void show(MyAccount shown) {
        content.removeAll();
        if (!shown.allows(AccountAbility.CHANGE_NAME)) {
            content.add(new Paragraph(Words.say("account.vouched")));
        }
        content.add(
                new ProfileSection(account, preferences, shown),
                new OrganisationsSection(account, shown.memberships()));
        Acting.current()
                .filter(acting -> !acting.roles().isEmpty())
                .ifPresent(_ -> parts.forEach(part -> content.add(part.ofMine())));
        content.add(
                new CredentialsSection(account, shown),
                new SessionsSection(account, shown),
                new MailSection(mailChanges, shown),
                new LettersSection());
    }
}
