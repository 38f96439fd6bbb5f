package org.jointly.document.file;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jointly.api.document.Imported;
import org.jointly.document.Documents;
import org.jointly.document.Sections;
import org.jointly.document.live.Live;
import org.jointly.document.text.Unreadable;
import org.jointly.document.text.WordFile;
import org.jointly.document.yjs.XmlEditor;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.TooLarge;
import org.jspecify.annotations.Nullable;

/** Takes Word files into texts. Not in one transaction: the live text is waited for. */
@Singleton
class Imports {
    private static final int LARGEST = 20 << 20;

    private final Documents documents;
    private final Live live;

    Imports(Documents documents, Live live) {
        this.documents = documents;
        this.live = live;
    }

    Imported take(UUID document, byte[] file, @Nullable String section) {
        documents.writable(document);
        if (file.length > LARGEST) {
            throw new TooLarge("A Word file may have 20 MiB at most.");
        }
        var place = section == null || section.isEmpty() ? null : section;
        if (place != null
                && !live.read(document, text -> Sections.titles(text.fragment(Live.FRAGMENT)))
                        .contains(place)) {
            throw new Invalid("/section", "is not a heading of the first level in this text");
        }
        var read = read(file);
        live.edit(document, editing -> {
            var text = editing.fragment(Live.FRAGMENT);
            var at = place == null ? text.size() : end(text, place);
            for (var block : read.blocks()) {
                text.insert(at++, block);
            }
        });
        return new Imported(read.blocks().size(), read.leftOut());
    }

    private static WordFile.Read read(byte[] file) {
        try {
            return WordFile.read(file);
        } catch (Unreadable e) {
            throw e.isTooLong()
                    ? new TooLarge("The file " + e.getMessage() + ".")
                    : new Invalid("/file", String.valueOf(e.getMessage()));
        }
    }

    /** Where the next section begins. */
    private static int end(XmlEditor text, String section) {
        var nodes = text.children();
        var found = false;
        for (var i = 0; i < nodes.size(); i++) {
            var title = Sections.title(nodes.get(i));
            if (found && title.isPresent()) {
                return i;
            }
            found = found || title.filter(section::equals).isPresent();
        }
        return nodes.size();
    }
}
