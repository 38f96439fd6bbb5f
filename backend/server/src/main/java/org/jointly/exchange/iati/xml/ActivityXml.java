package org.jointly.exchange.iati.xml;

import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One activity as it stands in the file: its elements, to be read, and its XML, to be kept. */
public final class ActivityXml {
    private final StringBuilder original;
    private final int line;
    private final String home;
    private @Nullable Element root;
    private @Nullable Element open;
    private int elements;
    private long bytes;
    private boolean tooLarge;

    /**
     * @param start the start tag of the file's root, whose namespaces and attributes hold for the activity
     * @param home the namespace of the standard's elements in this file: nearly always none
     */
    private ActivityXml(String start, String home, int line) {
        this.original = new StringBuilder(start);
        this.home = home;
        this.line = line;
    }

    /** Reads the activity whose start tag the events have reached, up to its end tag. */
    public static ActivityXml of(Events events, String start, String end, String home) {
        var activity = new ActivityXml(start, home, events.line());
        var depth = events.depth();
        activity.take(events);
        while (!(events.ends() && events.depth() == depth) && events.next()) {
            activity.take(events);
        }
        activity.original.append(end);
        return activity;
    }

    public boolean tooLarge() {
        return tooLarge;
    }

    public int line() {
        return line;
    }

    /** The activity's element; in an activity that is too large, as far as it was read. */
    public Element root() {
        if (root == null) {
            throw new IllegalStateException("An activity without a start tag");
        }
        return root;
    }

    /** The activity's XML inside the root of its file; nothing if it is too large to be kept. */
    public String original() {
        return tooLarge ? "" : original.toString();
    }

    private void take(Events events) {
        if (tooLarge) {
            return;
        }
        var xml = events.xml();
        var length = original.length();
        switch (xml.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> start(xml, events.line());
            case XMLStreamConstants.END_ELEMENT -> end(xml);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(xml);
            case XMLStreamConstants.COMMENT ->
                original.append("<!--").append(xml.getText()).append("-->");
            case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                original.append("<?")
                        .append(xml.getPITarget())
                        .append(' ')
                        .append(xml.getPIData())
                        .append("?>");
            default -> {}
        }
        bytes += original.substring(length).getBytes(StandardCharsets.UTF_8).length;
        tooLarge = bytes > Limits.ACTIVITY_BYTES || elements > Limits.ACTIVITY_ELEMENTS;
    }

    private void start(XMLStreamReader xml, int at) {
        elements++;
        original.append(Tags.start(xml));
        open = new Element(Tags.name(xml.getName(), home), at, open);
        root = root == null ? open : root;
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            open.write(Tags.name(xml.getAttributeName(i), ""), xml.getAttributeValue(i));
        }
    }

    private void end(XMLStreamReader xml) {
        original.append(Tags.end(xml));
        open = open == null ? null : open.parent();
    }

    private void text(XMLStreamReader xml) {
        original.append(Tags.escaped(xml.getText()));
        if (open != null) {
            open.write(xml.getText());
        }
    }
}
