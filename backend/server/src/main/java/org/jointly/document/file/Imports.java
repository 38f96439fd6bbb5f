package org.jointly.document.file;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jointly.api.document.Imported;
import org.jointly.document.Documents;
import org.jointly.document.SectionHeading;
import org.jointly.document.live.Live;
import org.jointly.document.text.Unreadable;
import org.jointly.document.text.reading.FlatText;
import org.jointly.document.text.word.WordFile;
import org.jointly.document.yjs.view.BodyBlock;
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
            throw new TooLarge("document.file-large");
        }
        var place = section == null || section.isEmpty() ? null : section;
        if (place != null
                && live.read(document, text -> SectionHeading.in(FlatText.of(text))).stream()
                        .noneMatch(heading -> heading.title().equals(place))) {
            throw new Invalid("/section", "document.no-section");
        }
        var read = read(file);
        live.edit(document, editing -> {
            var text = editing.body(FlatText.BODY);
            var blocks = text.blocks();
            text.insert(place == null ? blocks.size() : end(blocks, place), read.blocks());
            read.suggestions().forEach(editing.map(FlatText.SUGGESTIONS)::put);
        });
        return new Imported(read.blocks().size(), read.leftOut(), read.words());
    }

    private static WordFile.Read read(byte[] file) {
        try {
            return WordFile.read(file);
        } catch (Unreadable e) {
            throw e.isTooLong() ? new TooLarge("document.file-long") : new Invalid("/file", "document.file-unreadable");
        }
    }

    /** Where the next section begins. */
    private static int end(List<BodyBlock> blocks, String section) {
        var found = false;
        for (var i = 0; i < blocks.size(); i++) {
            var heading = SectionHeading.of(blocks.get(i));
            if (found && heading.isPresent()) {
                return i;
            }
            found = found
                    || heading.filter(each -> each.title().equals(section)).isPresent();
        }
        return blocks.size();
    }
}
