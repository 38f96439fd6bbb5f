package org.jointly.platform.webhook;

import java.util.Set;

/** Events of one feature of which systems outside can be told. A feature offers them by being a bean. */
public interface WebhookSource {
    /** Actions of the trail ({@code Recorded}), each a kind of event. */
    Set<String> kinds();

    /**
     * Whether the organisation acting now may know of it: asked as one of its readers, when the event happened and again right
     * before each attempt. Of events for the acting organisation alone only that one is asked.
     */
    boolean isVisible(WebhookEvent event);

    /** The page in our user interface that shows it, from its root. */
    String page(WebhookEvent event);
}
