package org.jointly.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** Offers {@link ProviderCheck} to Keycloak's flows. */
public final class ProviderCheckFactory implements AuthenticatorFactory {
    private static final ProviderCheck CHECK = new ProviderCheck();

    @Override
    public String getId() {
        return "jointly-provider-check";
    }

    @Override
    public String getDisplayType() {
        return "Jointly: identity provider of an organisation";
    }

    @Override
    public String getHelpText() {
        return "Lets in whom the provider of an organisation that is switched on vouches for, with a verified address of a proven domain.";
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return CHECK;
    }

    @Override
    public @Nullable String getReferenceCategory() {
        return null;
    }

    @Override
    public boolean isConfigurable() {
        return false;
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED, Requirement.ALTERNATIVE};
    }

    @Override
    public boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    public void init(Config.Scope config) {
        // nothing to set
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // nothing to prepare
    }

    @Override
    public void close() {
        // nothing is held
    }
}
