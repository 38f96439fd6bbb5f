package org.jointly.document;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.api.document.HoldPen;
import org.jointly.api.document.Section;
import org.jointly.document.live.Live;
import org.jointly.document.yjs.XmlElement;
import org.jointly.document.yjs.XmlFragment;
import org.jointly.document.yjs.XmlNode;
import org.jointly.document.yjs.XmlText;
import org.jointly.platform.problem.Invalid;

/**
 * The parts of a text, by its headings of the first level, and who holds their pens. Not in one transaction: while the live
 * text is waited for, no connection is held.
 */
@Singleton
public class Sections {
    private final Documents documents;
    private final Live live;

    Sections(Documents documents, Live live) {
        this.documents = documents;
        this.live = live;
    }

    List<Section> of(UUID document) {
        var holders = documents.penholders(document);
        return titles(document).stream()
                .map(title -> new Section(title, holders.get(title)))
                .toList();
    }

    List<Section> holdPen(UUID document, HoldPen request) {
        documents.writable(document);
        if (!titles(document).contains(request.section())) {
            throw new Invalid("/section", "is not a heading of the first level in this text");
        }
        documents.holdPen(document, request);
        return of(document);
    }

    private List<String> titles(UUID document) {
        return live.read(document, text -> titles(text.fragment(Live.FRAGMENT)));
    }

    public static List<String> titles(XmlFragment text) {
        return text.children().stream()
                .flatMap(node -> title(node).stream())
                .filter(title -> !title.isEmpty())
                .toList();
    }

    /** The title, if a section begins here. */
    public static Optional<String> title(XmlNode node) {
        return node instanceof XmlElement element
                        && element.name().equals("heading")
                        && String.valueOf(element.attributes().get("level")).equals("1")
                ? Optional.of(plain(element).strip())
                : Optional.empty();
    }

    private static String plain(XmlElement element) {
        var plain = new StringBuilder();
        element.children().forEach(child -> {
            if (child instanceof XmlText text) {
                plain.append(text.plain());
            }
        });
        return plain.toString();
    }
}
