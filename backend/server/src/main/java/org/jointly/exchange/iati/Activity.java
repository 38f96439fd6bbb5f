package org.jointly.exchange.iati;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointly.api.exchange.Reporter;
import org.jointly.api.programme.Description;
import org.jointly.api.programme.Stage;
import org.jointly.api.programme.Text;
import org.jointly.api.programme.TextKind;
import org.jointly.exchange.iati.xml.ActivityXml;
import org.jointly.exchange.iati.xml.Element;
import org.jointly.exchange.iati.xml.Limits;
import org.jointly.programme.PublishedProgramme;
import org.jspecify.annotations.Nullable;

/** Makes a programme of an activity's elements. */
final class Activity {
    private static final int IDENTIFIER = 500;
    private static final int TITLES = 20;
    private static final int DESCRIPTIONS = 40;
    private static final Map<String, Stage> STAGES = Map.of(
            "1", Stage.DESIGN,
            "2", Stage.ACTIVE,
            "3", Stage.OPERATIONALLY_CLOSED,
            "4", Stage.FINANCIALLY_CLOSED,
            "5", Stage.TERMINATED,
            "6", Stage.SUSPENDED);
    private static final Map<String, TextKind> KINDS =
            Map.of("1", TextKind.GENERAL, "2", TextKind.OBJECTIVES, "3", TextKind.TARGET_GROUPS, "4", TextKind.OTHER);

    private final ActivityXml xml;
    private final Element root;
    private final Notes notes;
    private final ActivityReading reading;
    private final Narratives narratives;

    Activity(ActivityXml xml, boolean early, List<ReportNote> before, int mostNotes) {
        this.xml = xml;
        this.root = xml.root();
        this.notes = new Notes(mostNotes);
        before.forEach(notes::add);
        var version = root.attribute("version");
        this.reading = ActivityReading.of(root, early || (version != null && version.startsWith("1.")), notes);
        this.narratives = new Narratives(reading);
    }

    /** @param known the identifiers that this file has brought already */
    ReadActivity read(Set<String> known) {
        var identifier = identifier();
        if (xml.tooLarge()) {
            notes.refused(root, null, "note.activity-large", Limits.ACTIVITY_BYTES >> 20, Limits.ACTIVITY_ELEMENTS);
            return refused(identifier);
        }
        if (identifier == null) {
            return refused(null);
        }
        if (!known.add(identifier)) {
            notes.refused(root, null, "note.activity-twice");
            return refused(identifier);
        }
        var published = published(identifier);
        var reporter = reporter();
        Leftovers.note(root, notes);
        return new ReadActivity(
                xml.line(),
                identifier,
                published.programme().titles().getFirst().text(),
                reporter,
                published,
                reading.taken(),
                notes.inOrder(),
                xml.original());
    }

    private ReadActivity refused(@Nullable String identifier) {
        var titles = root.first("title");
        return new ReadActivity(
                xml.line(),
                identifier,
                titles == null
                        ? null
                        : new Narratives(ActivityReading.of(root, true, new Notes(0))).one(titles, Narratives.LONG),
                null,
                null,
                Map.of(),
                notes.inOrder(),
                xml.original());
    }

    private @Nullable String identifier() {
        var element = root.first("iati-identifier");
        var identifier = element == null ? "" : element.text();
        if (element == null || identifier.isEmpty()) {
            notes.refused(element == null ? root : element, null, "note.no-identifier");
            return null;
        }
        if (identifier.length() > IDENTIFIER) {
            notes.refused(element, null, "note.identifier-long", IDENTIFIER);
            return null;
        }
        return identifier;
    }

    private @Nullable Reporter reporter() {
        var element = root.first("reporting-org");
        if (element == null) {
            return null;
        }
        var ref = reading.atMost(Narratives.NAME, element, "ref");
        var name = narratives.one(element, Narratives.NAME);
        return ref == null && name == null ? null : new Reporter(ref, name);
    }

    private PublishedActivity published(String identifier) {
        var dates = new Dates(reading);
        var amounts = new Amounts(reading);
        var classifications = new Classifications(reading, narratives, amounts);
        var money = new Money(reading, narratives, dates, amounts);
        var span = Period.of(root, reading, dates);
        var programme = new PublishedProgramme(
                identifier,
                titles(identifier),
                descriptions(),
                stage(),
                span.startsOn(),
                span.endsOn(),
                new Places(reading, narratives, amounts).of(root),
                classifications.sectors(root),
                classifications.tags(root),
                new NamedOrganisations(reading, narratives).of(root));
        var budget = money.budget(root);
        var results = new ResultReading(reading, narratives, dates).of(root);
        var transactions = money.transactions(root);
        return new PublishedActivity(programme, budget, transactions, results, new Links(reading, narratives).of(root));
    }

    private List<Text> titles(String identifier) {
        var element = root.first("title");
        var titles = element == null ? List.<Text>of() : narratives.all(element);
        if (titles.isEmpty()) {
            notes.repaired(element == null ? root : element, null, "note.no-title");
            return List.of(new Text(reading.language(), identifier));
        }
        reading.count("title");
        return few(titles, TITLES, element, "note.many-titles");
    }

    private List<Description> descriptions() {
        var descriptions = new ArrayList<Description>();
        for (var element : root.all("description")) {
            var kind = element.attribute("type") == null
                    ? TextKind.GENERAL
                    : reading.known(KINDS, element, "type", TextKind.OTHER);
            var texts = narratives.all(element);
            if (!texts.isEmpty()) {
                reading.count("description");
            }
            var room = DESCRIPTIONS - descriptions.size();
            few(texts, room, element, "note.many-descriptions")
                    .forEach(text -> descriptions.add(new Description(kind, text.language(), text.text())));
        }
        return descriptions;
    }

    private List<Text> few(List<Text> texts, int most, @Nullable Element element, String tooMany) {
        if (texts.size() <= most || element == null) {
            return texts;
        }
        notes.refused(element, null, tooMany);
        return texts.subList(0, most);
    }

    private Stage stage() {
        var element = root.first("activity-status");
        if (element == null) {
            notes.repaired(root, null, "note.no-status");
            return Stage.ACTIVE;
        }
        reading.count("activity-status");
        return reading.known(STAGES, element, "code", Stage.ACTIVE);
    }
}
