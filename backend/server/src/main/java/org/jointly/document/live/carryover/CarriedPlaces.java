package org.jointly.document.live.carryover;

import java.util.Base64;
import java.util.Optional;
import org.jointly.discussion.Discussion.Anchored;
import org.jointly.document.text.reading.FlatText;
import org.jointly.document.text.reading.NestedText;
import org.jointly.document.text.reading.NestedText.Origin;
import org.jointly.document.yjs.Place;
import org.jointly.document.yjs.YDocument;
import org.jointly.document.yjs.encoding.MalformedUpdate;
import org.jointly.document.yjs.encoding.RelativePosition;
import org.jointly.document.yjs.view.Body;
import org.jointly.document.yjs.view.TableBlock;
import org.jointly.document.yjs.view.TextBlock;

/** Where words that somebody spoke of stand in the flat form, by their places in the nested one. */
final class CarriedPlaces {
    private final YDocument document;
    private final NestedText.Read nested;
    private final Body flat;

    /** @param document in which the flat text stands beside the nested one */
    CarriedPlaces(YDocument document, NestedText.Read nested, Body flat) {
        this.document = document;
        this.nested = nested;
        this.flat = flat;
    }

    /** Start and end as they are kept; empty if nothing of the words is left. */
    Optional<Anchored> of(Anchored anchored) {
        return place(anchored.start())
                .flatMap(start -> unit(start))
                .flatMap(start -> place(anchored.end())
                        .flatMap(end -> unit(end))
                        .filter(end -> !end.equals(start))
                        .map(end -> new Anchored(anchored.topic(), written(start, 0), written(end, -1))));
    }

    private Optional<Place> place(String base64) {
        try {
            return document.place(RelativePosition.read(Base64.getDecoder().decode(base64)))
                    .filter(place -> place.root().equals(FlatText.NESTED));
        } catch (MalformedUpdate | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A place in the text or in a cell: the first letter stands behind it, the last one before. */
    private record Unit(Body holder, int index) {
        static Unit of(Body holder, TextBlock block, int offset) {
            return new Unit(holder, block.place().unit(Math.min(offset, block.length())));
        }
    }

    private Optional<Unit> unit(Place place) {
        return nested.at(place.path(), place.index()).flatMap(this::unit);
    }

    private Optional<Unit> unit(Origin origin) {
        var holder = flat;
        var way = origin.way();
        while (way.size() > 1) {
            var row = ((TableBlock) holder.blocks().get(way.get(0))).rows().get(way.get(1));
            holder = row.cells().get(way.get(2)).body();
            way = way.subList(3, way.size());
        }
        return holder.blocks().get(way.getFirst()) instanceof TextBlock words
                ? Optional.of(Unit.of(holder, words, origin.offset()))
                : Optional.empty();
    }

    private String written(Unit unit, int assoc) {
        var root = unit.holder.text() == null ? FlatText.BODY : null;
        var position = document.position(root, unit.holder.text(), unit.index, assoc);
        return Base64.getEncoder().encodeToString(position.bytes());
    }
}
