package org.jointly.document;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jointly.api.document.HoldPen;
import org.jointly.api.document.Section;
import org.jointly.document.live.Live;
import org.jointly.document.text.reading.FlatText;
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
        var headings = headings(document);
        var holders = documents.penholders(document, headings);
        return headings.stream()
                .map(heading -> new Section(heading.title(), holders.get(heading)))
                .toList();
    }

    /** Of several sections with one title, the first. */
    List<Section> holdPen(UUID document, HoldPen request) {
        documents.writable(document);
        var headings = headings(document);
        var heading = headings.stream()
                .filter(each -> each.title().equals(request.section()))
                .findFirst()
                .orElseThrow(() -> new Invalid("/section", "document.no-section"));
        documents.holdPen(document, headings, heading, request);
        return of(document);
    }

    private List<SectionHeading> headings(UUID document) {
        return live.read(document, text -> SectionHeading.in(FlatText.of(text)));
    }
}
