package org.jointly.signin;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.organization.OrganizationProvider;

/**
 * What the backend wrote into the configuration of an organisation's identity provider.
 *
 * @param organisation whose it is
 * @param on whether people may sign in by it; else it can be tested only
 * @param saml whether it speaks SAML, which has no word for a verified address: the proven domain stands for it
 * @param domains those of mail that the organisation proved to have
 */
record ProviderSettings(String organisation, boolean on, boolean saml, Set<String> domains) {
    /** Null for one that is not the backend's. */
    static @Nullable ProviderSettings of(KeycloakSession session, String alias) {
        IdentityProviderModel provider = session.identityProviders().getByAlias(alias);
        if (provider == null || !provider.isEnabled()) {
            return null;
        }
        var organisation = provider.getConfig().get("jointlyOrganisation");
        var domains = provider.getConfig().getOrDefault("jointlyDomains", "");
        return organisation == null
                ? null
                : new ProviderSettings(
                        organisation,
                        "on".equals(provider.getConfig().get("jointlyState"))
                                && organisation.equals(provider.getOrganizationId()),
                        "saml".equals(provider.getProviderId()),
                        Set.copyOf(List.of(domains.toLowerCase(Locale.ROOT).split(",", -1))));
    }

    boolean isOfActive(KeycloakSession session) {
        var found = session.getProvider(OrganizationProvider.class).getById(organisation);
        return found != null && found.isEnabled();
    }

    /** Why this person is not let in; null if they are. */
    @Nullable String refusal(Vouched vouched, KeycloakSession session) {
        if (!on || !isOfActive(session)) {
            return "off";
        }
        return doubt(vouched);
    }

    /** What is wrong about what the provider says; null if nothing is. */
    @Nullable String doubt(Vouched vouched) {
        var mail = vouched.mail();
        if (mail == null || mail.indexOf('@') < 1 || mail.indexOf('@') != mail.lastIndexOf('@')) {
            return "no_mail";
        }
        if (!saml && !vouched.verified()) {
            return "mail_not_verified";
        }
        return domains.contains(mail.substring(mail.indexOf('@') + 1)) ? null : "foreign_domain";
    }
}
