package org.jointly.exchange.iati;

import static org.jointly.exchange.iati.xml.FileRefused.Kind.NO_ACTIVITY;
import static org.jointly.exchange.iati.xml.FileRefused.Kind.TOO_MANY_ACTIVITIES;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jointly.api.Sentence;
import org.jointly.api.exchange.Finding;
import org.jointly.exchange.iati.xml.ActivityXml;
import org.jointly.exchange.iati.xml.Cut;
import org.jointly.exchange.iati.xml.Events;
import org.jointly.exchange.iati.xml.FileRefused;
import org.jointly.exchange.iati.xml.Limits;
import org.jointly.exchange.iati.xml.Tags;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of IATI activities, one activity at a time, and never holds more than one.
 *
 * <p>What is wrong inside an activity is told with it. What is wrong with the file is a {@link FileRefused}, which may
 * come after some activities: whoever takes a file whole or not at all {@linkplain #check checks} it first.
 */
public final class IatiReader {
    private static final String FILE = "iati-activities";
    private static final String ACTIVITY = "iati-activity";

    private final Events events;
    private final @Nullable Consumer<ReadActivity> take;
    private final Set<String> known = new HashSet<>();
    private List<ReportNote> outside = new ArrayList<>();
    private String start = "";
    private String end = "";
    private String home = "";
    private boolean early;
    private int activities;
    private int notes;

    private IatiReader(InputStream file, @Nullable Consumer<ReadActivity> take) {
        this.events = new Events(file);
        this.take = take;
    }

    /** Reads through the file without taking anything; returns how many activities there are. */
    public static int check(InputStream file) {
        return new IatiReader(file, null).read();
    }

    /** Hands on each activity as it is read. */
    public static void read(InputStream file, Consumer<ReadActivity> take) {
        new IatiReader(file, take).read();
    }

    private int read() {
        while (events.next()) {
            if (events.starts()) {
                element();
            } else if (events.depth() == 1 && events.xml().isCharacters()) {
                text();
            }
        }
        if (activities == 0) {
            throw new FileRefused(NO_ACTIVITY, "file.no-activity");
        }
        return activities;
    }

    private void element() {
        var name = events.xml().getLocalName();
        if (events.depth() == 1) {
            home = String.valueOf(events.xml().getName().getNamespaceURI());
        }
        var ours = home.equals(events.xml().getName().getNamespaceURI());
        if (events.depth() == 1 && name.equals(FILE)) {
            var version = events.xml().getAttributeValue("", "version");
            early = version != null && version.strip().startsWith("1.");
            start = Tags.start(events.xml());
            end = Tags.end(events.xml());
        } else if (ours && name.equals(ACTIVITY)) {
            activity();
        } else if (events.depth() == 1) {
            throw new FileRefused(NO_ACTIVITY, "file.other-root", Cut.to(100, name), FILE);
        } else {
            tellOutside(Tags.name(events.xml().getName(), home));
            skip();
        }
    }

    private void activity() {
        if (++activities > Limits.ACTIVITIES) {
            throw new FileRefused(TOO_MANY_ACTIVITIES, "file.many-activities", Limits.ACTIVITIES);
        }
        if (take == null) {
            skip();
            return;
        }
        var xml = ActivityXml.of(events, start, end, home);
        var before = outside;
        outside = new ArrayList<>();
        var most = Math.clamp(Limits.NOTES - notes, Limits.NOTES_IN_ANY_CASE, Limits.NOTES_OF_AN_ACTIVITY);
        var read = new Activity(xml, early, before, most).read(known);
        notes += read.notes().size();
        take.accept(read);
    }

    private void text() {
        var text = Notes.shown(events.xml().getText());
        if (text != null) {
            tellOutside("text()");
        }
    }

    /** What stands between activities is told with the activity that follows. */
    private void tellOutside(String name) {
        if (take != null && outside.size() < Limits.NOTES_OF_AN_ACTIVITY / 2) {
            outside.add(new ReportNote(
                    events.line(), FILE + "/" + name, null, Finding.REFUSED, Sentence.of("note.outside-activities")));
        }
    }

    private void skip() {
        var depth = events.depth();
        while (events.next()) {
            if (events.ends() && events.depth() == depth) {
                return;
            }
        }
    }
}
