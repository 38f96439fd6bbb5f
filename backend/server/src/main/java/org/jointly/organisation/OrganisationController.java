package org.jointly.organisation;

import io.micronaut.http.annotation.Controller;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.organisation.Organisation;
import org.jointly.api.organisation.OrganisationApi;
import org.jspecify.annotations.Nullable;

@Controller
class OrganisationController implements OrganisationApi {
    private final Organisations organisations;

    OrganisationController(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public Page<Organisation> organisations(@Nullable String q, @Nullable String after) {
        return organisations.named(q, after);
    }

    @Override
    public Organisation organisation(UUID organisation) {
        return organisations.organisation(organisation);
    }
}
