package org.jointly.document.yjs;

/** An element or a text. */
public sealed interface XmlNode permits XmlElement, XmlText {}
