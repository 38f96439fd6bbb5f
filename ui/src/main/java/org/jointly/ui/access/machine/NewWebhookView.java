package org.jointly.ui.access.machine;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointly.api.access.webhook.MakeWebhook;
import org.jointly.api.access.webhook.WebhookApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.IdempotencyKey;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.Saving;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;

/** Adds an address of the organisation's own systems that is told of events. */
@Prototype
@Route(value = "organisation/webhooks/new", layout = Shell.class)
class NewWebhookView extends Page {
    private static final int LONGEST = 500;

    private final transient WebhookApi webhooks;
    private final TextField url = new TextField(Words.say("webhooks.address"));
    private final EventsField events;
    private final Draft draft = new Draft("new-webhook");
    private final Saving saving = new Saving();
    private final IdempotencyKey key = new IdempotencyKey();

    NewWebhookView(WebhookApi webhooks) {
        super(Words.say("webhooks.add"));
        this.webhooks = webhooks;
        addComponentAsFirst(new Anchor("/organisation/machines", Words.say("machines.back")));
        events = new EventsField(webhooks.kinds());
        events.setHelperText(Words.say("webhooks.events-help"));
        url.setMaxLength(LONGEST);
        url.setPlaceholder("https://");
        url.setHelperText(Words.say("webhooks.address-help"));
        url.setRequiredIndicatorVisible(true);
        url.getElement().setAttribute("dir", "ltr");
        draft.text(url, "url");
        draft.choice(
                events,
                "kinds",
                chosen -> chosen.stream().sorted().collect(Collectors.joining(",")),
                NewWebhookView::read);
        saving.field("/url", url);
        saving.field("/kinds", events);
        var form = new Div(new Paragraph(Words.say("webhooks.add-text")), draft, url, events, saving);
        form.addClassName("form");
        var actions = new Div(
                Buttons.main(Words.say("webhooks.add-now"), this::make),
                Buttons.quiet(Words.say("action.cancel"), NewWebhookView::back));
        actions.addClassName("actions");
        add(form, actions);
    }

    private static Set<String> read(String kept) {
        return Arrays.stream(kept.split(",", -1))
                .filter(kind -> !kind.isEmpty())
                .collect(Collectors.toSet());
    }

    private void make() {
        saving.attempt(() -> {
            var made = webhooks.make(new MakeWebhook(url.getValue().strip(), events.getValue()), key.value());
            key.renew();
            draft.clear();
            if (made.secret() == null) {
                back();
                return;
            }
            var id = made.webhook().id();
            new SecretDialog(
                            Words.say("webhooks.made"),
                            Words.say("webhooks.made-text"),
                            made.secret(),
                            () -> UI.getCurrent().navigate(WebhookView.class, WebhookView.address(id)))
                    .open();
        });
    }

    private static void back() {
        UI.getCurrent().navigate(MachinesView.class);
    }
}
