package org.jointly.access.keycloak;

import org.jointly.api.access.invitation.SignInMeans;

/**
 * An account to be made for somebody whose address is proven.
 *
 * @param language of Keycloak's pages and mails, one of ours
 */
public record NewAccount(String mail, String firstName, String lastName, SignInMeans means, String language) {}
