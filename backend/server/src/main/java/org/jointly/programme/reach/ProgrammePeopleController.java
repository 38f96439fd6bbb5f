package org.jointly.programme.reach;

import io.micronaut.http.annotation.Controller;
import java.util.UUID;
import org.jointly.api.programme.reach.ProgrammePeople;
import org.jointly.api.programme.reach.ProgrammePeopleApi;
import org.jointly.platform.RequestsRefused.Kind;
import org.jointly.platform.limit.Costly;
import org.jspecify.annotations.Nullable;

@Controller
class ProgrammePeopleController implements ProgrammePeopleApi {
    private final PeopleOfProgramme people;

    ProgrammePeopleController(PeopleOfProgramme people) {
        this.people = people;
    }

    @Override
    @Costly(Kind.PEOPLE)
    public ProgrammePeople programmePeople(UUID programme, @Nullable String at, @Nullable String after) {
        return people.of(programme, at, after);
    }
}
