package org.jointly.access.registration;

import com.ibm.icu.text.Transliterator;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.access.keycloak.KeycloakAccounts;
import org.jointly.api.access.registration.AliasProposal;
import org.jointly.api.access.registration.FirstAdministrator;
import org.jointly.api.access.registration.RegisterOrganisation;
import org.jointly.api.access.registration.Registration;
import org.jointly.organisation.DetailsCheck;
import org.jointly.organisation.Faults;
import org.jointly.organisation.Logos;
import org.jointly.platform.Actor;
import org.jointly.platform.mail.MailAddress;
import org.jspecify.annotations.Nullable;

/** Registering organisations, for who runs the platform. Keycloak is asked before the transaction and told after it. */
@Singleton
public class Registrations {
    private static final int LONGEST_ALIAS = 40;

    private final RegistrationActs acts;
    private final Logos logos;
    private final KeycloakAccounts accounts;

    Registrations(RegistrationActs acts, Logos logos, KeycloakAccounts accounts) {
        this.acts = acts;
        this.logos = logos;
        this.accounts = accounts;
    }

    public List<Registration> open() {
        RegistrationPolicy.runsThePlatform();
        return acts.open();
    }

    public Registration registration(UUID id) {
        RegistrationPolicy.runsThePlatform();
        return acts.registration(id);
    }

    public Registration register(RegisterOrganisation request) {
        RegistrationPolicy.runsThePlatform();
        var faults = new Faults();
        var details = DetailsCheck.read(request.details(), faults.of("/details"));
        var administrator = administrator(request.administrator(), faults.of("/administrator"));
        if (administrator != null) {
            RegistrationPolicy.isForAnother(accounts.account(Actor.current().person()), administrator.mail());
        }
        return acts.register(
                new RegisterOrganisation(
                        details,
                        request.alias(),
                        request.logo(),
                        administrator == null ? request.administrator() : administrator,
                        request.request()),
                request.logo() == null ? null : logos.drawn("/logo", request.logo()),
                faults);
    }

    /** As its mail is understood; null where that is none. */
    static @Nullable FirstAdministrator administrator(FirstAdministrator asked, Faults faults) {
        try {
            return new FirstAdministrator(MailAddress.read(asked.mail()), asked.name(), asked.language());
        } catch (IllegalArgumentException e) {
            faults.add("/mail", String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** Its initials where the name has several words, else the name itself; with a number where that is taken. */
    public AliasProposal alias(String name) {
        RegistrationPolicy.runsThePlatform();
        var plain = plain(name);
        var number = 1;
        var alias = plain;
        while (acts.isTaken(alias)) {
            number++;
            alias = plain.substring(0, Math.min(plain.length(), LONGEST_ALIAS - 4)) + "-" + number;
        }
        return new AliasProposal(alias);
    }

    private static String plain(String name) {
        var latin = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower").transliterate(name);
        var words = Arrays.stream(latin.split("[^a-z0-9]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        var joined = String.join("-", words);
        if (joined.isEmpty()) {
            return "organisation";
        }
        return joined.length() <= LONGEST_ALIAS
                ? joined
                : words.stream()
                        .map(word -> word.substring(0, 1))
                        .limit(LONGEST_ALIAS)
                        .collect(Collectors.joining());
    }
}
