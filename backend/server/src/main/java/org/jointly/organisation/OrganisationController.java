package org.jointly.organisation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.organisation.ChangeLogo;
import org.jointly.api.organisation.ChangeProfile;
import org.jointly.api.organisation.Organisation;
import org.jointly.api.organisation.OrganisationApi;
import org.jointly.api.organisation.OrganisationProfile;
import org.jointly.platform.RequestsRefused.Kind;
import org.jointly.platform.limit.Costly;
import org.jspecify.annotations.Nullable;

@Controller
class OrganisationController implements OrganisationApi {
    private final Organisations organisations;
    private final OrganisationProfiles profiles;
    private final LogoUploads uploads;
    private final LogoShelf logos;

    OrganisationController(
            Organisations organisations, OrganisationProfiles profiles, LogoUploads uploads, LogoShelf logos) {
        this.organisations = organisations;
        this.profiles = profiles;
        this.uploads = uploads;
        this.logos = logos;
    }

    @Override
    public Page<Organisation> organisations(@Nullable String q, @Nullable String after) {
        return organisations.named(q, after);
    }

    @Override
    public Organisation organisation(UUID organisation) {
        return organisations.organisation(organisation);
    }

    @Override
    public OrganisationProfile profile(UUID organisation) {
        return profiles.profile(organisation);
    }

    @Override
    public OrganisationProfile changeProfile(
            UUID organisation, ChangeProfile request, @Nullable String idempotencyKey) {
        return profiles.change(organisation, request);
    }

    @Override
    @Costly(Kind.LOGO)
    public OrganisationProfile changeLogo(UUID organisation, ChangeLogo request, @Nullable String idempotencyKey) {
        return uploads.change(organisation, request);
    }

    @Override
    public OrganisationProfile removeLogo(UUID organisation, @Nullable String idempotencyKey) {
        return profiles.removeLogo(organisation);
    }

    @Override
    public HttpResponse<byte[]> logo(String logo) {
        return HttpResponse.ok(logos.png(logo));
    }
}
