package org.jointly.exchange.iati.xml;

import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Writes tags as they were read. */
public final class Tags {
    private Tags() {}

    public static String start(XMLStreamReader xml) {
        var tag = new StringBuilder("<").append(written(xml.getName()));
        for (var i = 0; i < xml.getNamespaceCount(); i++) {
            var prefix = xml.getNamespacePrefix(i);
            attribute(tag, prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, xml.getNamespaceURI(i));
        }
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            attribute(tag, written(xml.getAttributeName(i)), xml.getAttributeValue(i));
        }
        return tag.append('>').toString();
    }

    public static String end(XMLStreamReader xml) {
        return "</" + written(xml.getName()) + ">";
    }

    /** The name as the standard writes it; with its prefix if it is not of the given namespace. */
    public static String name(QName name, String home) {
        return name.getNamespaceURI().equals(home) ? name.getLocalPart() : foreign(name);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;");
    }

    private static String foreign(QName name) {
        return (name.getPrefix().isEmpty() ? "{}" : name.getPrefix()) + ":" + name.getLocalPart();
    }

    private static String written(QName name) {
        return name.getPrefix().isEmpty() ? name.getLocalPart() : name.getPrefix() + ":" + name.getLocalPart();
    }

    private static void attribute(StringBuilder tag, String name, @Nullable String value) {
        tag.append(' ')
                .append(name)
                .append("=\"")
                .append(escaped(value == null ? "" : value)
                        .replace("\"", "&quot;")
                        .replace("\n", "&#10;")
                        .replace("\t", "&#9;"))
                .append('"');
    }
}
