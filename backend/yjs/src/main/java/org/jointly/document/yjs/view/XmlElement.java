package org.jointly.document.yjs.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element.
 *
 * @param attributes by name, sorted; a value is null, a Boolean, Long, Double, String, List or Map
 */
public record XmlElement(String name, Map<String, @Nullable Object> attributes, List<XmlNode> children)
        implements XmlNode {}
