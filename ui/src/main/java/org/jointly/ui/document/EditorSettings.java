package org.jointly.ui.document;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.document.Document;
import org.jointly.api.document.DocumentAbility;
import org.jointly.api.document.Ticket;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;

/**
 * What the browser's editor needs to know; the names are those it reads.
 *
 * @param socket where the live text is
 * @param document its name on the wire
 * @param epoch the life of the document: a browser's copy of another life is never merged into it
 * @param schema the newest kind of text the server knows
 * @param language of the reader
 * @param textLanguage in which the text is mainly written
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
        String textLanguage,
        boolean writes,
        boolean comments,
        Author author,
        List<Mentionable> mentionable,
        Map<String, String> words) {

    /** Whoever writes, as others see them at the caret and beside suggestions. */
    record Author(UUID id, String name, String organisation, String brief, UUID organisationId, String colour) {
        static Author acting() {
            var acting = Acting.now();
            var organisation = acting.organisation();
            return new Author(
                    acting.me().id(),
                    acting.me().name(),
                    organisation.name(),
                    acting.brief(),
                    organisation.id(),
                    organisation.colour());
        }
    }

    /** A person or an organisation one can mention. */
    record Mentionable(UUID id, String label, String kind) {}

    static EditorSettings of(
            Document document, Ticket ticket, URI socket, String textLanguage, List<Mentionable> mentionable) {
        return new EditorSettings(
                socket,
                document.id().toString(),
                ticket.epoch(),
                ticket.schema(),
                document.title(),
                Words.language().getLanguage(),
                textLanguage,
                document.allows(DocumentAbility.WRITE),
                document.allows(DocumentAbility.COMMENT),
                Author.acting(),
                mentionable,
                Words.family("editor."));
    }
}
