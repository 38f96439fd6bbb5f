package org.jointly.document.yjs.view;

import java.util.Map;
import org.jointly.document.yjs.encoding.Id;
import org.jspecify.annotations.Nullable;

/** A piece of a text in the flat form that stands by itself: words, or something that has a line of its own. */
public sealed interface BodyBlock permits TextBlock, LeafBlock, TableBlock {
    /** Of the unit that begins it; null for words before which nothing stands that begins a block, and for what is not written yet. */
    @Nullable Id id();

    /** By name, sorted when read. */
    Map<String, @Nullable Object> attributes();

    /** What it says, without ids and places: equal to what says the same elsewhere. */
    BodyBlock bare();
}
