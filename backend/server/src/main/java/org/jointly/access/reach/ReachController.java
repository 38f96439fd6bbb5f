package org.jointly.access.reach;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import java.util.UUID;
import org.jointly.access.Access;
import org.jointly.access.SecondFactor;
import org.jointly.api.Page;
import org.jointly.api.access.reach.AccessItem;
import org.jointly.api.access.reach.PersonAccess;
import org.jointly.api.access.reach.ReachApi;
import org.jointly.platform.CsvFile;
import org.jointly.platform.RequestsRefused.Kind;
import org.jointly.platform.limit.Costly;
import org.jspecify.annotations.Nullable;

@Controller
class ReachController implements ReachApi {
    private final Reach reach;
    private final PeopleList list;
    private final SecondFactor factor;

    ReachController(Reach reach, PeopleList list, SecondFactor factor) {
        this.reach = reach;
        this.list = list;
        this.factor = factor;
    }

    @Override
    public PersonAccess accessOfPerson(UUID person, @Nullable String at) {
        return reach.of(person, at);
    }

    @Override
    public Page<AccessItem> accessOfPersonTo(UUID person, String part, @Nullable String at, @Nullable String after) {
        return reach.to(person, part, at, after);
    }

    @Override
    @Costly(Kind.EXPORT)
    public HttpResponse<byte[]> exportPeople() {
        Access.administrator();
        factor.demand();
        return CsvFile.answered(list.made());
    }
}
