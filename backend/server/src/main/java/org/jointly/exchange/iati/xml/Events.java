package org.jointly.exchange.iati.xml;

import static org.jointly.exchange.iati.xml.FileRefused.Kind.NOT_XML;
import static org.jointly.exchange.iati.xml.FileRefused.Kind.TOO_DEEP;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The events of a file's XML, one after the other, each with the line it begins on; whatever goes wrong is a refusal. */
public final class Events {
    private static final XMLInputFactory FACTORY = factory();

    private final FileText text;
    private final XMLStreamReader xml;
    private int line = 1;
    private int depth;

    public Events(InputStream file) {
        try {
            text = new FileText(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        try {
            xml = FACTORY.createXMLStreamReader(text);
        } catch (XMLStreamException | RuntimeException failure) {
            throw refusal(failure);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /** Goes on to the next event; false at the end of the file. */
    public boolean next() {
        try {
            line = xml.getLocation().getLineNumber();
            if (!xml.hasNext()) {
                return false;
            }
            if (xml.getEventType() == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            xml.next();
        } catch (XMLStreamException | RuntimeException failure) {
            throw refusal(failure);
        }
        if (starts() && ++depth > Limits.DEPTH) {
            throw new FileRefused(TOO_DEEP, "file.deep", line, Limits.DEPTH);
        }
        return true;
    }

    public boolean starts() {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    public boolean ends() {
        return xml.getEventType() == XMLStreamConstants.END_ELEMENT;
    }

    /** How deep the element is that begins, ends or is open here; the root is 1. */
    public int depth() {
        return depth;
    }

    public int line() {
        return line;
    }

    public XMLStreamReader xml() {
        return xml;
    }

    private RuntimeException refusal(Exception failure) {
        var stopped = text.refusal();
        if (stopped != null) {
            return stopped;
        }
        if (failure.getCause() instanceof IOException unreadable) {
            return new UncheckedIOException(unreadable);
        }
        if (failure instanceof XMLStreamException broken && broken.getLocation() != null) {
            var at = broken.getLocation();
            return text.endedAt(at.getCharacterOffset())
                    ? FileText.breaksOff(at.getLineNumber())
                    : notXml(at.getLineNumber(), reason(broken));
        }
        return notXml(line, "it cannot be read.");
    }

    private static FileRefused notXml(int line, String reason) {
        return new FileRefused(NOT_XML, "file.not-well-formed", line, reason);
    }

    private static String reason(XMLStreamException broken) {
        var message = String.valueOf(broken.getMessage());
        return message.substring(message.lastIndexOf("Message: ") + 1).replaceFirst("^essage: ", "");
    }
}
