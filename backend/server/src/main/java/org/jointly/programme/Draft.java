package org.jointly.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jointly.api.FieldFault;
import org.jointly.api.programme.CreateProgramme;
import org.jointly.api.programme.Description;
import org.jointly.api.programme.Sector;
import org.jointly.api.programme.Strand;
import org.jointly.api.programme.Tag;
import org.jointly.api.programme.Text;
import org.jointly.api.programme.UpdateProgramme;
import org.jointly.api.programme.place.Place;
import org.jointly.platform.problem.Invalid;
import org.jointly.programme.code.KnownCodes;
import org.jspecify.annotations.Nullable;

/** What people may write of a programme, new or changed, and what it must keep to. */
record Draft(
        List<Text> titles,
        List<Description> descriptions,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Set<Strand> strands,
        List<Place> places,
        List<Sector> sectors,
        List<Tag> tags) {
    /** UN INFO's rule for joint programmes. */
    private static final int SDG_TARGETS_AT_MOST = 10;

    private static final String SDG_TARGET = "3";

    /** As many as a line of the register bears. */
    private static final int TITLE = 300;

    private static final Draft NOTHING =
            new Draft(List.of(), List.of(), null, null, Set.of(), List.of(), List.of(), List.of());
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Draft of(CreateProgramme request) {
        return checked(
                new Draft(
                        request.titles(),
                        request.descriptions(),
                        request.startsOn(),
                        request.endsOn(),
                        request.strands(),
                        request.places(),
                        request.sectors(),
                        request.tags()),
                NOTHING);
    }

    /** @param before what stands already stays allowed, since a file may have brought what nobody may write */
    static Draft of(UpdateProgramme request, ProgrammeRow before) {
        return checked(
                new Draft(
                        request.titles(),
                        request.descriptions(),
                        request.startsOn(),
                        request.endsOn(),
                        request.strands(),
                        request.places(),
                        request.sectors(),
                        request.tags()),
                new Draft(
                        before.titles(),
                        before.descriptions(),
                        before.startsOn(),
                        before.endsOn(),
                        Set.of(),
                        before.places(),
                        before.sectors(),
                        before.tags()));
    }

    private static Draft checked(Draft draft, Draft before) {
        var errors = draft.errors();
        draft.checkTexts(before, errors);
        draft.checkCodes(before, errors);
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return draft;
    }

    private List<FieldFault> errors() {
        var errors = new ArrayList<FieldFault>();
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            errors.add(new FieldFault("/endsOn", "programme.end-before-start"));
        }
        if (!sensible(startsOn)) {
            errors.add(new FieldFault("/startsOn", "programme.day-far"));
        }
        if (!sensible(endsOn)) {
            errors.add(new FieldFault("/endsOn", "programme.day-far"));
        }
        if (tags.stream().filter(tag -> tag.vocabulary().equals(SDG_TARGET)).count() > SDG_TARGETS_AT_MOST) {
            errors.add(new FieldFault("/tags", "programme.targets-most", SDG_TARGETS_AT_MOST));
        }
        IntStream.range(0, places.size()).forEach(i -> check("/places/" + i, places.get(i), errors));
        IntStream.range(0, sectors.size())
                .filter(i -> !share(sectors.get(i).percentage()))
                .forEach(i -> errors.add(new FieldFault("/sectors/" + i + "/percentage", "programme.percentage")));
        return errors;
    }

    private void checkTexts(Draft before, List<FieldFault> errors) {
        each(titles, before.titles, "/titles/", (pointer, title) -> {
            if (title.text().codePointCount(0, title.text().length()) > TITLE) {
                errors.add(new FieldFault(pointer + "/text", "valid.long", TITLE));
            }
            checkLanguage(pointer, title.language(), errors);
        });
        if (titles.stream().map(Text::language).distinct().count() != titles.size()) {
            errors.add(new FieldFault("/titles", "programme.titles-once"));
        }
        each(
                descriptions,
                before.descriptions,
                "/descriptions/",
                (pointer, description) -> checkLanguage(pointer, description.language(), errors));
    }

    private static void checkLanguage(String pointer, String language, List<FieldFault> errors) {
        if (!KnownCodes.hasLanguage(language)) {
            errors.add(new FieldFault(pointer + "/language", "programme.language"));
        }
    }

    private void checkCodes(Draft before, List<FieldFault> errors) {
        each(places, before.places, "/places/", (pointer, place) -> {
            if (!KnownCodes.has(place)) {
                errors.add(new FieldFault(pointer + "/code", "programme.place-unknown"));
            }
        });
        each(sectors, before.sectors, "/sectors/", (pointer, sector) -> {
            if (!KnownCodes.has(sector)) {
                errors.add(new FieldFault(pointer + "/code", "programme.sector-unknown", sector.code()));
            }
        });
        each(tags, before.tags, "/tags/", (pointer, tag) -> {
            if (!KnownCodes.has(tag)) {
                errors.add(new FieldFault(pointer + "/code", "programme.goal-unknown", tag.code()));
            }
        });
    }

    private static <T> void each(List<T> said, List<T> before, String pointer, BiConsumer<String, T> check) {
        IntStream.range(0, said.size())
                .filter(i -> !before.contains(said.get(i)))
                .forEach(i -> check.accept(pointer + i, said.get(i)));
    }

    private static void check(String pointer, Place place, List<FieldFault> errors) {
        if (!share(place.percentage())) {
            errors.add(new FieldFault(pointer + "/percentage", "programme.percentage"));
        }
        if (!within(place.latitude(), 90) || !within(place.longitude(), 180)) {
            errors.add(new FieldFault(pointer, "programme.off-globe"));
        }
        if (place.code() == null && place.name() == null) {
            errors.add(new FieldFault(pointer, "programme.place-unnamed"));
        }
    }

    private static boolean sensible(@Nullable LocalDate day) {
        return day == null || (day.getYear() >= 1900 && day.getYear() <= 2200);
    }

    private static boolean share(@Nullable BigDecimal percentage) {
        return percentage == null || (percentage.signum() >= 0 && percentage.compareTo(HUNDRED) <= 0);
    }

    private static boolean within(@Nullable BigDecimal degrees, int limit) {
        return degrees == null || degrees.abs().compareTo(BigDecimal.valueOf(limit)) <= 0;
    }
}
