package org.jointly.ui.document;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;

/**
 * What the browser's editor needs to know; the names are those it reads.
 *
 * @param socket where the live text is
 * @param document its name on the wire
 * @param epoch the life of the document: a browser's copy of another life is never merged into it
 * @param schema the newest kind of text the server knows
 * @param writes whether letters may be changed
 * @param comments whether words may be commented on
 * @param words texts of the editor in the reader's language
 */
record EditorSettings(
        URI socket,
        String document,
        String epoch,
        int schema,
        String title,
        String language,
        boolean writes,
        boolean comments,
        Author author,
        List<Mentionable> mentionable,
        Map<String, String> words) {

    /** Whoever writes, as others see them at the caret and beside suggestions. */
    record Author(UUID id, String name, String organisation, UUID organisationId, String colour) {
        static Author acting() {
            var acting = Acting.now();
            var organisation = acting.organisation();
            return new Author(
                    acting.me().id(),
                    acting.me().name(),
                    organisation.name(),
                    organisation.id(),
                    organisation.colour());
        }
    }

    /** A person or an organisation one can mention. */
    record Mentionable(UUID id, String label, String kind) {}

    static Map<String, String> texts() {
        return Words.family("editor.");
    }
}
