package org.jointly.ui.access.machine;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.micronaut.context.annotation.Prototype;
import java.util.UUID;
import org.jointly.api.access.webhook.ChangeWebhook;
import org.jointly.api.access.webhook.ReplayEvents;
import org.jointly.api.access.webhook.Webhook;
import org.jointly.api.access.webhook.WebhookApi;
import org.jointly.api.access.webhook.WebhookDelivery;
import org.jointly.api.access.webhook.WebhookState;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Confirmation;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.More;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Attempt;
import org.jointly.ui.session.Saving;
import org.jointly.ui.shell.Address;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;

/** One webhook, for administrators: what it is told, its log, and the ways to test, repeat and end it. */
@Prototype
@Route(value = "organisation/webhooks/:webhook", layout = Shell.class)
class WebhookView extends Page implements BeforeEnterObserver {
    private final transient WebhookApi webhooks;
    private final Div content = new Div();

    WebhookView(WebhookApi webhooks) {
        super(Words.say("webhooks.one"));
        this.webhooks = webhooks;
        addComponentAsFirst(new Anchor("/organisation/machines", Words.say("machines.back")));
        add(content);
    }

    static RouteParameters address(UUID webhook) {
        return new RouteParameters("webhook", webhook.toString());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Address.id(event, "webhook"));
    }

    void show(UUID id) {
        var webhook = webhooks.webhooks().stream()
                .filter(found -> found.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        content.removeAll();
        var address = new Paragraph(webhook.url());
        address.addClassName("address");
        content.add(address, WebhookCard.state(webhook), WebhookCard.facts(webhook));
        if (webhook.oldSecretUntil() != null) {
            content.add(new Paragraph(Words.say("webhooks.old-secret", Dates.moment(webhook.oldSecretUntil()))));
        }
        if (webhook.state() == WebhookState.GIVEN_UP) {
            var warning = new Paragraph(Words.say("webhooks.given-up"));
            warning.addClassName("warning");
            content.add(warning);
        }
        content.add(actions(webhook), log(webhook), events(webhook), ending(webhook));
    }

    private Div actions(Webhook webhook) {
        var actions = new Div();
        actions.addClassName("actions");
        if (webhook.state() == WebhookState.ON) {
            actions.add(Buttons.main(Words.say("webhooks.test"), () -> test(webhook)));
            actions.add(Buttons.plain(
                    Words.say("webhooks.replay"),
                    () -> new ReplayDialog(webhooks, webhook, () -> show(webhook.id())).open()));
        } else {
            actions.add(Buttons.main(Words.say("webhooks.switch-on"), () -> turn(webhook, true)));
        }
        actions.add(
                Buttons.plain(
                        Words.say("webhooks.rotate"),
                        () -> new RotateDialog(Rotation.of(webhooks, webhook, () -> show(webhook.id()))).open()),
                Buttons.plain(Words.say("webhooks.look-again"), () -> show(webhook.id())));
        return actions;
    }

    private void test(Webhook webhook) {
        if (Attempt.of(() -> webhooks.test(webhook.id(), null))) {
            Notices.done(Words.say("webhooks.test-sent"));
            show(webhook.id());
        }
    }

    private void turn(Webhook webhook, boolean on) {
        if (Attempt.of(() -> webhooks.change(webhook.id(), new ChangeWebhook(webhook.kinds(), on), null))) {
            show(webhook.id());
        }
    }

    private Section events(Webhook webhook) {
        var section = section("webhooks.events");
        var field = new EventsField(webhooks.kinds());
        field.setLabel(null);
        field.setAriaLabel(Words.say("webhooks.events"));
        field.setValue(webhook.kinds());
        var saving = new Saving();
        saving.field("/kinds", field);
        var save = Buttons.plain(
                Words.say("action.save"),
                () -> saving.attempt(() -> {
                    webhooks.change(
                            webhook.id(),
                            new ChangeWebhook(field.getValue(), webhook.state() == WebhookState.ON),
                            null);
                    Notices.done(Words.say("webhooks.saved"));
                    show(webhook.id());
                }));
        var actions = new Div(save);
        actions.addClassName("actions");
        var form = new Div(field, saving, actions);
        form.addClassName("form");
        section.add(form);
        return section;
    }

    private Section log(Webhook webhook) {
        var section = section("webhooks.log");
        var lines = new Div();
        var more = new More<WebhookDelivery>(
                after -> webhooks.deliveries(webhook.id(), after),
                delivery -> lines.add(new DeliveryLine(delivery, webhook, () -> again(webhook, delivery))));
        var some = more.next(null);
        section.add(some ? lines : new EmptyState(Words.say("webhooks.log-empty")), more);
        return section;
    }

    private void again(Webhook webhook, WebhookDelivery delivery) {
        if (Attempt.of(() -> webhooks.replay(webhook.id(), new ReplayEvents(delivery.id(), null), null))) {
            Notices.done(Words.say("webhooks.replayed", 1));
            show(webhook.id());
        }
    }

    private Section ending(Webhook webhook) {
        var section = section("webhooks.ending");
        var actions = new Div();
        actions.addClassName("actions");
        if (webhook.state() == WebhookState.ON) {
            actions.add(Buttons.plain(Words.say("webhooks.switch-off"), () -> turn(webhook, false)));
        }
        actions.add(Buttons.danger(
                Words.say("webhooks.remove"),
                () -> Confirmation.ofDanger(
                                Words.say("webhooks.remove-title"),
                                Words.say("webhooks.remove-text"),
                                Words.say("webhooks.remove"),
                                () -> Attempt.of(() -> {
                                    webhooks.remove(webhook.id(), null);
                                    Notices.done(Words.say("webhooks.removed"));
                                    UI.getCurrent().navigate(MachinesView.class);
                                }))
                        .open()));
        section.add(new Paragraph(Words.say("webhooks.ending-text")), actions);
        return section;
    }

    private static Section section(String title) {
        var section = new Section(new H2(Words.say(title)));
        section.addClassName("section");
        return section;
    }
}
