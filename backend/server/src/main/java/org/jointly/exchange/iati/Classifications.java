package org.jointly.exchange.iati;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jointly.api.programme.Sector;
import org.jointly.api.programme.Tag;
import org.jointly.exchange.iati.xml.Element;

/** Sectors and tags of an activity. */
record Classifications(ActivityReading reading, Narratives narratives, Amounts amounts) {
    private static final int MOST = 100;
    private static final int VOCABULARY = 20;
    private static final int CODE = 100;

    /** As version 1 named the vocabularies. */
    private static final Map<String, String> EARLY = Map.of(
            "DAC", "1", "DAC-3", "2", "COFOG", "3", "NACE", "4", "NTEE", "5", "ADT", "6", "RO2", "98", "RO", "99");

    List<Sector> sectors(Element activity) {
        var sectors = reading.each(activity, "sector", MOST, this::sector);
        Shares.ofSectors(activity, sectors, reading.notes());
        return sectors;
    }

    List<Tag> tags(Element activity) {
        return reading.each(activity, "tag", MOST, this::tag);
    }

    private Sector sector(Element element) {
        var vocabulary = element.attribute("vocabulary");
        return new Sector(
                vocabulary == null ? "1" : vocabulary(element, vocabulary),
                code(element),
                narratives.one(element, Narratives.NAME),
                amounts.percentage(element));
    }

    private Tag tag(Element element) {
        return new Tag(
                vocabulary(element, reading.required(element, "vocabulary")),
                code(element),
                narratives.one(element, Narratives.NAME));
    }

    private static String vocabulary(Element element, String written) {
        if (written.length() > VOCABULARY) {
            throw new Unusable(element, "vocabulary", "note.long", VOCABULARY);
        }
        return EARLY.getOrDefault(written.toUpperCase(Locale.ROOT), written);
    }

    private String code(Element element) {
        var code = reading.required(element, "code");
        if (code.length() > CODE) {
            throw new Unusable(element, "code", "note.long", CODE);
        }
        return code;
    }
}
