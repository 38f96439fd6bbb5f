package org.jointly.document.file;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jointly.document.text.reading.FlatText;
import org.jointly.document.yjs.YDocument;
import org.jointly.document.yjs.view.TextBlock;
import org.jointly.platform.find.Findable;
import org.jointly.platform.find.FindableText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Documents, by their titles and by the words they had when they last came to rest. */
@Singleton
class FindableDocuments implements Findable {
    private static final Logger LOG = LoggerFactory.getLogger(FindableDocuments.class);

    private final FindableDocumentRows rows;

    FindableDocuments(FindableDocumentRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return "document";
    }

    /** One after the other, since a version may have several megabytes. */
    @Override
    public List<FindableText> read(Collection<UUID> subjects) {
        return subjects.stream()
                .flatMap(subject -> rows.read(subject).stream())
                .map(FindableDocuments::text)
                .toList();
    }

    private static FindableText text(FindableDocumentRows.Row row) {
        return new FindableText(
                row.subject(),
                row.programme(),
                null,
                "programme",
                row.organisation(),
                row.readers(),
                row.title(),
                words(row),
                row.at());
    }

    private static String beginning(FlatText text) {
        var words = new StringBuilder();
        for (var line : (Iterable<TextBlock>) text.lines()::iterator) {
            words.append(line.plain()).append('\n');
            if (words.length() > FindableText.LONGEST) {
                words.setLength(FindableText.LONGEST);
                break;
            }
        }
        return words.toString();
    }

    /** Of a text that cannot be read its title is found. */
    private static String words(FindableDocumentRows.Row row) {
        var bytes = row.bytes();
        if (bytes.length == 0) {
            return "";
        }
        try {
            return beginning(FlatText.of(YDocument.of(List.of(bytes))));
        } catch (RuntimeException e) {
            LOG.warn(
                    "The words of document {} are not found, since its newest version cannot be read",
                    row.subject(),
                    e);
            return "";
        }
    }
}
