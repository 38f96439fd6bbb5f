package org.jointly.ui.access.provider;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import org.jointly.api.access.provider.MailDomain;
import org.jointly.api.access.provider.Provider;
import org.jointly.api.access.provider.ProviderApi;
import org.jointly.api.access.provider.ProviderState;
import org.jointly.api.access.provider.SignInSettings;
import org.jointly.api.access.provider.SwitchProvider;
import org.jointly.ui.access.leaving.Stays;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Confirmation;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Attempt;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;

/** By which identity provider the organisation's people sign in: its domains, the connection, the test, and the switch. */
@Prototype
@Route(value = "organisation/sign-in", layout = Shell.class)
class SignInView extends Page implements AfterNavigationObserver {
    private final transient ProviderApi providers;
    private final transient Stays stays;
    private final Div content = new Div();

    SignInView(ProviderApi providers, Stays stays) {
        super(Words.say("provider.title"));
        this.providers = providers;
        this.stays = stays;
        addComponentAsFirst(new Anchor("/organisation", Words.say("people.back")));
        add(new Paragraph(Words.say("provider.text")), content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (stays.isSo()) {
            show(providers.settings());
        } else {
            content.add(Stays.nothingHere());
        }
    }

    private void show(SignInSettings settings) {
        content.removeAll();
        content.add(domains(settings), connection(settings));
        var provider = settings.provider();
        if (provider != null) {
            content.add(trial(provider), turning(provider), new GroupRolesSection(providers, provider));
        }
        content.add(wayBack());
    }

    private Section domains(SignInSettings settings) {
        var section = section("provider.domains", "provider.domains-text");
        if (settings.domains().isEmpty()) {
            section.add(new EmptyState(Words.say("provider.no-domains")));
        }
        settings.domains().forEach(domain -> section.add(new DomainLine(domain, () -> check(domain))));
        return section;
    }

    private void check(MailDomain domain) {
        Attempt.of(() -> {
            providers.check(domain.domain(), null);
            show(providers.settings());
        });
    }

    private Section connection(SignInSettings settings) {
        var section = section("provider.connection", "provider.connection-text");
        var provider = settings.provider();
        if (provider != null) {
            section.add(new ProviderFacts(provider));
        }
        if (provider == null || provider.state() != ProviderState.ON) {
            var actions = new Div(Buttons.plain(
                    Words.say(provider == null ? "provider.connect" : "provider.connect-another"),
                    () -> UI.getCurrent().navigate(ConnectProviderView.class)));
            actions.addClassName("actions");
            if (provider != null) {
                actions.add(Buttons.plain(Words.say("provider.end"), this::end));
            }
            section.add(actions);
        }
        return section;
    }

    private Section trial(Provider provider) {
        var section = section("provider.test", "provider.test-text");
        if (provider.tested() != null) {
            section.add(new TestedFacts(provider.tested()));
        }
        var actions = new Div(Buttons.plain(Words.say("provider.test-now"), this::test));
        actions.addClassName("actions");
        section.add(actions);
        return section;
    }

    private void test() {
        Attempt.of(
                () -> UI.getCurrent().getPage().setLocation(providers.test(null).address()));
    }

    private Section turning(Provider provider) {
        var on = provider.state() == ProviderState.ON;
        var section = section("provider.switch", on ? "provider.is-on" : "provider.is-off");
        var button = on
                ? Buttons.plain(Words.say("provider.switch-off"), () -> turn(false))
                : Buttons.main(Words.say("provider.switch-on"), () -> turn(true));
        button.setEnabled(on || provider.state() == ProviderState.TESTED);
        var actions = new Div(button);
        actions.addClassName("actions");
        section.add(actions);
        return section;
    }

    private void turn(boolean on) {
        Attempt.of(() -> {
            providers.turn(new SwitchProvider(on), null);
            Notices.done(Words.say(on ? "provider.switched-on" : "provider.switched-off"));
            show(providers.settings());
        });
    }

    private void end() {
        Confirmation.ofDanger(
                        Words.say("provider.end-title"),
                        Words.say("provider.end-text"),
                        Words.say("provider.end"),
                        () -> Attempt.of(() -> show(providers.end(null))))
                .open();
    }

    private static Section wayBack() {
        return section("provider.way-back", "provider.way-back-text");
    }

    private static Section section(String title, String text) {
        var section = new Section(new H2(Words.say(title)), new Paragraph(Words.say(text)));
        section.addClassName("section");
        return section;
    }
}
