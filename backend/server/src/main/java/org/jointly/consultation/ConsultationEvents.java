package org.jointly.consultation;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jointly.platform.webhook.WebhookEvent;
import org.jointly.platform.webhook.WebhookSource;

/** What happens to calls for input, for the webhooks of organisations that draft or are asked. */
@Singleton
@Transactional(readOnly = true)
class ConsultationEvents implements WebhookSource {
    private static final String RELEASED = "call.answers_released";
    private static final Set<String> KINDS =
            Set.of("call.made", "call.extended", "call.withdrawn", "call.published", RELEASED);

    private final CallRows calls;

    ConsultationEvents(CallRows calls) {
        this.calls = calls;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Set<String> kinds() {
        return KINDS;
    }

    @Override
    public boolean isVisible(WebhookEvent event) {
        return calls.findById(event.subject())
                .filter(call -> !event.kind().equals(RELEASED) || calls.isToldOfAnswers(call.id()))
                .isPresent();
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public String page(WebhookEvent event) {
        return "/consultations/" + event.subject();
    }
}
