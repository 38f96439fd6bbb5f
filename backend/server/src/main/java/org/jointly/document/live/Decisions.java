package org.jointly.document.live;

import java.util.Map;
import java.util.Objects;
import org.jointly.document.yjs.Entries;
import org.jointly.document.yjs.Entries.Entry;
import org.jointly.document.yjs.Update;
import org.jointly.document.yjs.YDocument;
import org.jointly.platform.Actor;

/**
 * Beside the text stands what became of each suggestion and who decided it. Browsers write that down; here nobody does it
 * in the name of somebody else. For the updates of one document, in the order in which they come.
 */
final class Decisions {
    private static final String MAP = "decisions";

    private final Entries entries = new Entries(MAP);

    /** Whether all decisions an update writes down name its author. */
    boolean areOf(Actor author, YDocument text, Update update) {
        return entries.of(text, update).stream().allMatch(entry -> isBy(author, entry));
    }

    private static boolean isBy(Actor author, Entry entry) {
        return entry.value() instanceof Map<?, ?> decision
                && author.person().toString().equals(decision.get("person"))
                && author.personName().equals(decision.get("personName"))
                && author.organisation().toString().equals(decision.get("organisationId"))
                && author.organisationName().equals(decision.get("organisation"))
                && decision.get("proposal") instanceof Map<?, ?> proposal
                && Objects.equals(entry.key(), proposal.get("id"));
    }
}
