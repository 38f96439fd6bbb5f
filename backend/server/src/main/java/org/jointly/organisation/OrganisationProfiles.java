package org.jointly.organisation;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jointly.api.access.Role;
import org.jointly.api.organisation.ChangeLogo;
import org.jointly.api.organisation.ChangeProfile;
import org.jointly.api.organisation.OrganisationProfile;
import org.jointly.platform.Actor;
import org.jointly.platform.Recorded;
import org.jointly.platform.once.Once;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.platform.problem.NotFound;
import org.jointly.platform.problem.Stale;
import org.jspecify.annotations.Nullable;

/** How organisations show themselves; what is theirs to change, their own administrators change. */
@Singleton
@Transactional
public class OrganisationProfiles {
    private final OrganisationRows rows;
    private final DomainRows domains;
    private final Logos logos;
    private final OrganisationNews news;
    private final Once once;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    OrganisationProfiles(
            OrganisationRows rows,
            DomainRows domains,
            Logos logos,
            OrganisationNews news,
            Once once,
            ApplicationEventPublisher<Recorded> events,
            Clock clock) {
        this.rows = rows;
        this.domains = domains;
        this.logos = logos;
        this.news = news;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public OrganisationProfile profile(UUID organisation) {
        return shown(rows.findById(organisation).orElseThrow(() -> new NotFound("organisation")));
    }

    public OrganisationProfile change(UUID organisation, ChangeProfile request) {
        return show(organisation, request, "profile", row -> {
            if (row.version() != request.version()) {
                throw new Stale("profile", shown(row));
            }
            var faults = new Faults();
            var website = Websites.read(request.website(), faults);
            var languages = LanguageCodes.read(request.languages(), faults);
            var colour = Colours.read(request.colour(), faults);
            faults.refuse();
            return looks(row, website, languages, colour);
        });
    }

    OrganisationProfile changeLogo(UUID organisation, ChangeLogo request, Logos.Drawn logo) {
        return show(organisation, request, "logo", row -> {
            logos.keep(logo);
            return withLogo(row, logo.name());
        });
    }

    public OrganisationProfile removeLogo(UUID organisation) {
        return show(organisation, "removeLogo", "logo", row -> withLogo(row, null));
    }

    private OrganisationProfile show(
            UUID organisation, Object request, String what, UnaryOperator<OrganisationRow> change) {
        mayChange(organisation);
        return once.run(request, OrganisationProfile.class, () -> {
            rows.show(change.apply(rows.held(organisation).orElseThrow(() -> new NotFound("organisation"))));
            news.tell(organisation);
            events.publishEvent(new OrganisationShown(organisation, what));
            return shown(rows.findById(organisation).orElseThrow());
        });
    }

    static void mayChange(UUID organisation) {
        var actor = Actor.current();
        if (!actor.organisation().equals(organisation) || !actor.has(Role.ADMIN)) {
            throw new NotAllowed("organisation.own-admins");
        }
    }

    private OrganisationRow looks(
            OrganisationRow row, @Nullable String website, List<String> languages, String colour) {
        return new OrganisationRow(
                row.id(),
                row.alias(),
                row.name(),
                row.kind(),
                row.iatiRef(),
                colour,
                row.enabled(),
                row.country(),
                website,
                String.join(",", languages),
                row.logo(),
                row.version(),
                row.settled(),
                clock.instant());
    }

    private OrganisationRow withLogo(OrganisationRow row, @Nullable String logo) {
        return new OrganisationRow(
                row.id(),
                row.alias(),
                row.name(),
                row.kind(),
                row.iatiRef(),
                row.colour(),
                row.enabled(),
                row.country(),
                row.website(),
                row.languages(),
                logo,
                row.version(),
                row.settled(),
                clock.instant());
    }

    private OrganisationProfile shown(OrganisationRow row) {
        var actor = Actor.current();
        var own = actor.organisation().equals(row.id());
        return new OrganisationProfile(
                row.seen(),
                row.country(),
                row.website(),
                row.spoken(),
                own
                        ? domains.findByOrganisation(row.id()).stream()
                                .map(DomainRow::name)
                                .sorted()
                                .toList()
                        : List.of(),
                row.version(),
                own && actor.has(Role.ADMIN));
    }
}
