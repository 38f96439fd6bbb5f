package org.jointly.ui.consultation;

import io.micronaut.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.organisation.ChangeLogo;
import org.jointly.api.organisation.ChangeProfile;
import org.jointly.api.organisation.Organisation;
import org.jointly.api.organisation.OrganisationApi;
import org.jointly.api.organisation.OrganisationProfile;
import org.jointly.ui.session.Cast;
import org.jspecify.annotations.Nullable;

/** A directory of the organisations of the tests. */
public class DirectoryInMemory implements OrganisationApi {
    @Override
    public Page<Organisation> organisations(@Nullable String q, @Nullable String after) {
        return new Page<>(List.of(Cast.IOM, Cast.UNODC, Cast.HARBOUR), null);
    }

    @Override
    public Organisation organisation(UUID organisation) {
        return Cast.HARBOUR;
    }

    @Override
    public OrganisationProfile profile(UUID organisation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public OrganisationProfile changeProfile(
            UUID organisation, ChangeProfile request, @Nullable String idempotencyKey) {
        throw new UnsupportedOperationException();
    }

    @Override
    public OrganisationProfile changeLogo(UUID organisation, ChangeLogo request, @Nullable String idempotencyKey) {
        throw new UnsupportedOperationException();
    }

    @Override
    public OrganisationProfile removeLogo(UUID organisation, @Nullable String idempotencyKey) {
        throw new UnsupportedOperationException();
    }

    @Override
    public HttpResponse<byte[]> logo(String logo) {
        throw new UnsupportedOperationException();
    }
}
