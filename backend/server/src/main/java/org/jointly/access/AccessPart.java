package org.jointly.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jointly.api.Page;
import org.jointly.api.access.reach.AccessCount;
import org.jointly.api.access.reach.AccessItem;
import org.jspecify.annotations.Nullable;

/**
 * A kind of things that people have access to. A feature offers one by a bean, and answers by the policies that decide, never by
 * rules of its own: what is explained is what holds.
 */
public interface AccessPart {
    /** Stands in addresses and stays, such as {@code programme}. */
    String name();

    /**
     * What the subject has access to at an instant through the acting organisation, 50 a page. Grounds that are roles need not say
     * since when: whoever asks knows it.
     */
    Page<AccessItem> items(AccessSubject subject, Instant at, @Nullable String after);

    /** To how much somebody has access now; what is common to all of an organisation's people is looked up once. */
    Function<AccessSubject, List<AccessCount>> counts(UUID organisation);
}
