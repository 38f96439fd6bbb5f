package org.jointly.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jointly.api.Problem.FieldError;
import org.jointly.api.programme.CreateProgramme;
import org.jointly.api.programme.Description;
import org.jointly.api.programme.Sector;
import org.jointly.api.programme.Strand;
import org.jointly.api.programme.Tag;
import org.jointly.api.programme.Text;
import org.jointly.api.programme.UpdateProgramme;
import org.jointly.api.programme.place.Place;
import org.jointly.platform.problem.Invalid;
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
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Draft of(CreateProgramme request) {
        return checked(new Draft(
                request.titles(),
                request.descriptions(),
                request.startsOn(),
                request.endsOn(),
                request.strands(),
                request.places(),
                request.sectors(),
                request.tags()));
    }

    static Draft of(UpdateProgramme request) {
        return checked(new Draft(
                request.titles(),
                request.descriptions(),
                request.startsOn(),
                request.endsOn(),
                request.strands(),
                request.places(),
                request.sectors(),
                request.tags()));
    }

    private static Draft checked(Draft draft) {
        var errors = draft.errors();
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return draft;
    }

    private List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            errors.add(new FieldError("/endsOn", "must not be before the start"));
        }
        if (!sensible(startsOn)) {
            errors.add(new FieldError("/startsOn", "must be a day between 1900 and 2200"));
        }
        if (!sensible(endsOn)) {
            errors.add(new FieldError("/endsOn", "must be a day between 1900 and 2200"));
        }
        if (tags.stream().filter(tag -> tag.vocabulary().equals(SDG_TARGET)).count() > SDG_TARGETS_AT_MOST) {
            errors.add(new FieldError("/tags", "must not name more than 10 SDG targets"));
        }
        IntStream.range(0, places.size()).forEach(i -> check("/places/" + i, places.get(i), errors));
        IntStream.range(0, sectors.size())
                .filter(i -> !share(sectors.get(i).percentage()))
                .forEach(i -> errors.add(new FieldError("/sectors/" + i + "/percentage", "must be from 0 to 100")));
        return errors;
    }

    private static void check(String pointer, Place place, List<FieldError> errors) {
        if (!share(place.percentage())) {
            errors.add(new FieldError(pointer + "/percentage", "must be from 0 to 100"));
        }
        if (!within(place.latitude(), 90) || !within(place.longitude(), 180)) {
            errors.add(new FieldError(pointer, "must lie on the globe: latitude -90 to 90, longitude -180 to 180"));
        }
        if (place.code() == null && place.name() == null) {
            errors.add(new FieldError(pointer, "must have a code or a name"));
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
