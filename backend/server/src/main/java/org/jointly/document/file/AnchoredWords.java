package org.jointly.document.file;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jointly.api.discussion.Anchor;
import org.jointly.document.live.Live;
import org.jointly.document.text.reading.FlatText;
import org.jointly.document.text.reading.Remark;
import org.jointly.document.yjs.YDocument;
import org.jointly.document.yjs.encoding.MalformedUpdate;
import org.jointly.document.yjs.encoding.RelativePosition;
import org.jointly.document.yjs.view.Body;
import org.jspecify.annotations.Nullable;

/** Finds in a text the words that topics are anchored on. */
final class AnchoredWords {
    private final YDocument document;
    private final FlatText text;

    AnchoredWords(Live.State state) {
        document = YDocument.of(List.of(state.update()));
        text = state.text();
    }

    /** Null if nothing of them is left. */
    Remark.@Nullable Words of(Anchor anchor) {
        var start = spot(anchor.start());
        var end = spot(anchor.end());
        return start.isEmpty() || end.isEmpty() || !isBefore(start.get(), end.get())
                ? null
                : new Remark.Words(start.get(), end.get());
    }

    private Optional<Body.Spot> spot(String base64) {
        try {
            return document.place(RelativePosition.read(Base64.getDecoder().decode(base64)))
                    .filter(place -> place.root().equals(FlatText.BODY))
                    .flatMap(place -> text.body().at(place.type(), place.index()));
        } catch (MalformedUpdate | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isBefore(Body.Spot start, Body.Spot end) {
        if (start.block().equals(end.block())) {
            return start.offset() < end.offset();
        }
        return text.lines()
                .filter(line -> line.equals(start.block()) || line.equals(end.block()))
                .findFirst()
                .filter(start.block()::equals)
                .isPresent();
    }
}
