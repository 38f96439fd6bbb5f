package org.jointly.document.live;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jointly.document.text.reading.FlatText;
import org.jointly.document.yjs.Entries;
import org.jointly.document.yjs.Entries.Entry;
import org.jointly.document.yjs.Update;
import org.jointly.document.yjs.YDocument;
import org.jointly.platform.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Beside the text stands who proposed what is marked as proposed in it. Nobody proposes in the name of somebody else, nor
 * takes what somebody proposed for their own: an entry stays its author's. For the updates of one document, in the order in
 * which they come.
 */
final class Proposals {
    private final Entries entries = new Entries(FlatText.SUGGESTIONS);

    /** Whose the entries are that came just before and are not in the text yet. */
    private final Map<String, Actor> coming = new HashMap<>();

    /** Whether all proposals an update writes down are its author's. */
    boolean areOf(Actor author, YDocument text, Update update) {
        var brought = entries.of(text, update);
        var are = brought.stream()
                .allMatch(entry -> isBy(author, entry.key(), entry.value()) && isFree(author, text, entry));
        if (are) {
            brought.forEach(entry -> coming.put(String.valueOf(entry.key()), author));
        }
        return are;
    }

    private boolean isFree(Actor author, YDocument text, Entry entry) {
        var key = String.valueOf(entry.key());
        var before = coming.get(key);
        return before == null
                ? !text.hasHad(FlatText.SUGGESTIONS, key)
                        || isBy(author, key, text.map(FlatText.SUGGESTIONS).get(key))
                : before.person().equals(author.person())
                        && before.organisation().equals(author.organisation());
    }

    private static boolean isBy(Actor author, @Nullable String key, @Nullable Object value) {
        return value instanceof Map<?, ?> proposal
                && key != null
                && Objects.equals(key, proposal.get("id"))
                && author.person().toString().equals(proposal.get("person"))
                && author.personName().equals(proposal.get("personName"))
                && author.organisation().toString().equals(proposal.get("organisationId"))
                && author.organisationName().equals(proposal.get("organisation"));
    }
}
