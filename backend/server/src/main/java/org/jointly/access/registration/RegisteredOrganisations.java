package org.jointly.access.registration;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jointly.access.keycloak.Keycloak;
import org.jointly.access.keycloak.KeycloakAccounts;
import org.jointly.api.Page;
import org.jointly.api.access.Role;
import org.jointly.api.access.registration.ChangeOrganisation;
import org.jointly.api.access.registration.FirstAdministrator;
import org.jointly.api.access.registration.RegisteredOrganisation;
import org.jointly.api.access.registration.SuspendOrganisation;
import org.jointly.organisation.DetailsCheck;
import org.jointly.organisation.Faults;
import org.jointly.platform.Actor;
import org.jointly.platform.Cursor;
import org.jointly.platform.Duty;
import org.jspecify.annotations.Nullable;

/** The organisations of the platform, for who runs it: their registration and who looks after them, nothing of their work. */
@Singleton
public class RegisteredOrganisations {
    private static final int PAGE = 50;

    private final OrganisationActs acts;
    private final StaffReading staff;
    private final Keycloak keycloak;
    private final KeycloakAccounts accounts;

    RegisteredOrganisations(OrganisationActs acts, StaffReading staff, Keycloak keycloak, KeycloakAccounts accounts) {
        this.acts = acts;
        this.staff = staff;
        this.keycloak = keycloak;
        this.accounts = accounts;
    }

    public Page<RegisteredOrganisation> page(
            @Nullable String words, @Nullable Boolean suspended, @Nullable String after) {
        RegistrationPolicy.runsThePlatform();
        var cursor = Cursor.parse(after);
        var from = cursor == null ? "" : cursor.text(0);
        var sought = words == null ? "" : words.strip().toLowerCase(Locale.ROOT);
        var found = acts.all(counted()).stream()
                .filter(one -> isSought(one, sought))
                .filter(one ->
                        suspended == null || suspended == one.organisation().suspended())
                .filter(one -> key(one).compareTo(from) > 0)
                .sorted(Comparator.comparing(RegisteredOrganisations::key))
                .limit(PAGE + 1L)
                .toList();
        return Cursor.page(found, PAGE, last -> Cursor.after(key(last)), Function.identity());
    }

    public RegisteredOrganisation organisation(UUID id) {
        RegistrationPolicy.runsThePlatform();
        return acts.organisation(id, counted());
    }

    public RegisteredOrganisation change(UUID id, ChangeOrganisation request) {
        RegistrationPolicy.runsThePlatform();
        var faults = new Faults();
        var details = DetailsCheck.read(request.details(), faults.of("/details"));
        return acts.change(id, new ChangeOrganisation(details, request.version()), faults, counted());
    }

    public RegisteredOrganisation suspend(UUID id, SuspendOrganisation request) {
        RegistrationPolicy.runsThePlatform();
        return acts.suspend(id, request, counted());
    }

    public RegisteredOrganisation reactivate(UUID id) {
        RegistrationPolicy.runsThePlatform();
        return acts.reactivate(id, counted());
    }

    /** Keycloak is asked too: it may know an administrator that was not compared yet. */
    public RegisteredOrganisation nameAdministrator(UUID id, FirstAdministrator request) {
        RegistrationPolicy.runsThePlatform();
        var counts = counted();
        acts.organisation(id, counts);
        var faults = new Faults();
        var who = Registrations.administrator(request, faults);
        faults.refuse();
        var there = counts.getOrDefault(id, StaffCount.none(id)).administrators() > 0
                || !keycloak.holders(id, Role.ADMIN).isEmpty();
        RegistrationPolicy.hasNoAdministrator(there);
        RegistrationPolicy.isForAnother(
                accounts.account(Actor.current().person()),
                Objects.requireNonNull(who).mail());
        return acts.nameAdministrator(id, who, counts);
    }

    private Map<UUID, StaffCount> counted() {
        return Duty.ACCESS.find(staff::counted);
    }

    private static boolean isSought(RegisteredOrganisation one, String words) {
        return one.organisation().name().toLowerCase(Locale.ROOT).contains(words)
                || one.organisation().alias().contains(words)
                || one.domains().stream().anyMatch(domain -> domain.contains(words));
    }

    private static String key(RegisteredOrganisation one) {
        return one.organisation().name().toLowerCase(Locale.ROOT) + "\u0001"
                + one.organisation().id();
    }
}
