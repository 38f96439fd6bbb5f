package org.jointly.ui.access.machine;

import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.function.Function;
import org.jointly.api.access.machine.Machine;
import org.jointly.api.access.machine.MachineApi;
import org.jointly.api.access.machine.RotateSecret;
import org.jointly.api.access.webhook.Webhook;
import org.jointly.api.access.webhook.WebhookApi;
import org.jointly.ui.component.Words;
import org.jspecify.annotations.Nullable;

/**
 * Whose secret is made anew, and how.
 *
 * @param text what whoever holds the one before has to do
 */
record Rotation(String title, String text, Function<RotateSecret, @Nullable String> rotate, SerializableRunnable done)
        implements Serializable {
    static Rotation of(MachineApi machines, Machine machine, SerializableRunnable done) {
        return new Rotation(
                Words.say("machines.rotate-title", machine.name()),
                Words.say("machines.rotate-text"),
                request -> machines.rotate(machine.id(), request, null).token(),
                done);
    }

    static Rotation of(WebhookApi webhooks, Webhook webhook, SerializableRunnable done) {
        return new Rotation(
                Words.say("webhooks.rotate-title"),
                Words.say("webhooks.rotate-text"),
                request -> webhooks.rotate(webhook.id(), request, null).secret(),
                done);
    }
}
