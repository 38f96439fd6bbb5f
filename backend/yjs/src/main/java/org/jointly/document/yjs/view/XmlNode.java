package org.jointly.document.yjs.view;

/** An element or a text. */
public sealed interface XmlNode permits XmlElement, XmlText {}
