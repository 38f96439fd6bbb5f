package org.jointly.ui.access.provider;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import org.jointly.api.access.provider.ProviderApi;
import org.jointly.api.access.provider.TestCameBack;
import org.jointly.ui.component.Problems;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Refusal;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;

/** Where the browser comes back to from a test sign-in: what was received. */
@Prototype
@Route(value = "organisation/sign-in/tested", layout = Shell.class)
class TestedView extends Page implements AfterNavigationObserver {
    private final transient ProviderApi providers;
    private final Div content = new Div();

    TestedView(ProviderApi providers) {
        super(Words.say("provider.tested"));
        this.providers = providers;
        add(content, new Anchor("/organisation/sign-in", Words.say("provider.back")));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var state = event.getLocation()
                .getQueryParameters()
                .getParameters()
                .getOrDefault("state", List.of(""))
                .getFirst();
        content.removeAll();
        try {
            var tested = providers.cameBack(new TestCameBack(state), null).tested();
            if (tested != null) {
                content.add(
                        new TestedFacts(tested),
                        new Paragraph(
                                Words.say(tested.doubt() == null ? "provider.tested-text" : "provider.tested-doubt")));
            }
        } catch (Refusal refusal) {
            content.add(
                    new Paragraph(Problems.text(refusal.problem())), new Paragraph(Words.say("provider.test-failed")));
        }
    }
}
