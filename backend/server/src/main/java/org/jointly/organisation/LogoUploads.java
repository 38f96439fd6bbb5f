package org.jointly.organisation;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jointly.api.organisation.ChangeLogo;
import org.jointly.api.organisation.OrganisationProfile;

/** Takes a logo that an organisation's administrators send: the work of drawing it comes before the transaction that keeps it. */
@Singleton
class LogoUploads {
    private final Logos logos;
    private final OrganisationProfiles profiles;

    LogoUploads(Logos logos, OrganisationProfiles profiles) {
        this.logos = logos;
        this.profiles = profiles;
    }

    OrganisationProfile change(UUID organisation, ChangeLogo request) {
        OrganisationProfiles.mayChange(organisation);
        return profiles.changeLogo(organisation, request, logos.drawn("/picture", request.picture()));
    }
}
