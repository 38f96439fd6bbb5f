package org.jointly.ui.programme.change;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jointly.api.programme.Sector;
import org.jointly.api.programme.Tag;
import org.jointly.api.programme.TextKind;
import org.jointly.api.programme.change.ChangedValue;
import org.jointly.api.programme.change.ProgrammeField;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Geography;
import org.jointly.ui.component.Words;
import org.jointly.ui.programme.code.SdgTargets;
import org.jointly.ui.programme.code.SectorNames;
import org.jspecify.annotations.Nullable;

/** The fields of a programme and what can stand in them, in the words of its form. */
public final class FieldWords {
    private FieldWords() {}

    public static String name(ProgrammeField field) {
        return switch (field) {
            case TITLE -> Words.say("programme.title");
            case STARTS_ON -> Words.say("programme.starts");
            case ENDS_ON -> Words.say("programme.ends");
            case GENERAL, OBJECTIVES, TARGET_GROUPS, OTHER -> Words.of(TextKind.valueOf(field.name()));
            case COUNTRIES -> Words.say("programme.countries");
            case REGIONS -> Words.say("programme.regions");
            case LOCATIONS -> Words.say("programme.locations");
            case STRANDS -> Words.say("programme.strands");
            case TAGS -> Words.say("programme.tags");
            case SECTORS -> Words.say("programme.sectors");
            case ORGANISATIONS -> Words.say("tab.organisations");
        };
    }

    /** With its language, where that is not the reader's. */
    static String name(ProgrammeField field, @Nullable String language) {
        var locale = language == null ? Words.language() : Locale.forLanguageTag(language);
        return locale.getLanguage().equals(Words.language().getLanguage())
                ? name(field)
                : Words.say("texts.in", name(field), locale.getDisplayName(Words.language()));
    }

    static String value(ProgrammeField field, ChangedValue value) {
        var said = said(field, value);
        var share = value.percentage();
        return share == null ? said : Words.say("programme.share", said, share);
    }

    private static String said(ProgrammeField field, ChangedValue value) {
        var code = value.code();
        var text = Objects.requireNonNullElse(value.text(), "");
        if (code == null) {
            return field == ProgrammeField.STARTS_ON || field == ProgrammeField.ENDS_ON
                    ? Dates.day(LocalDate.parse(text))
                    : text;
        }
        var vocabulary = value.vocabulary();
        return switch (field) {
            case COUNTRIES, REGIONS -> vocabulary == null ? Geography.name(code) : text.isEmpty() ? code : text;
            case STRANDS -> Words.ofCode("strand", code);
            case TAGS -> SdgTargets.label(new Tag(Objects.requireNonNullElse(vocabulary, ""), code, value.text()));
            case SECTORS ->
                SectorNames.label(new Sector(Objects.requireNonNullElse(vocabulary, ""), code, value.text(), null));
            default -> text.isEmpty() ? code : text;
        };
    }
}
