package org.jointly.document.yjs.view;

import java.util.List;

/** What stands at the top of a document, read at one moment. */
public record XmlFragment(List<XmlNode> children) {}
