package org.jointly.document.yjs.view;

import java.util.Map;
import org.jointly.document.yjs.encoding.Id;
import org.jspecify.annotations.Nullable;

/** A block without words, such as a rule. */
public record LeafBlock(@Nullable Id id, String name, Map<String, @Nullable Object> attributes) implements BodyBlock {
    /** A line across the page. */
    public static LeafBlock rule() {
        return new LeafBlock(null, Body.RULE, Map.of());
    }

    @Override
    public LeafBlock bare() {
        return new LeafBlock(null, name, attributes);
    }
}
