package org.jointly.access;

import io.micronaut.http.annotation.Controller;
import org.jointly.access.listing.ListedPeople;
import org.jointly.api.Page;
import org.jointly.api.access.AccessApi;
import org.jointly.api.access.Me;
import org.jointly.api.access.Person;
import org.jointly.api.access.Preferences;
import org.jointly.api.access.Visit;
import org.jointly.platform.RequestsRefused.Kind;
import org.jointly.platform.limit.Costly;
import org.jointly.platform.once.Idempotent;
import org.jspecify.annotations.Nullable;

@Controller
class AccessController implements AccessApi {
    private final Access access;
    private final ListedPeople listed;

    AccessController(Access access, ListedPeople listed) {
        this.access = access;
        this.listed = listed;
    }

    @Override
    @ForMachines({})
    @ForOneself
    public Me me() {
        return access.me();
    }

    @Override
    @Idempotent
    @ForOneself
    public Preferences prefer(Preferences preferences) {
        return access.prefer(preferences);
    }

    @Override
    @Idempotent
    public Visit visit() {
        return access.visit();
    }

    @Override
    @Costly(Kind.PEOPLE)
    public Page<Person> people(@Nullable String q, @Nullable String after) {
        return listed.page(q, after);
    }
}
