package org.jointly.platform.outbox;

import java.util.UUID;

/**
 * What a message says about an organisation. It is delivered only if whoever sent it acted for that one: somebody who gets words
 * of theirs into a statement of a request could write anything else into it.
 */
public interface OfOrganisation {
    UUID organisation();
}
