package org.jointly.access.keycloak;

import java.util.List;

/** What Keycloak is told of an organisation; the rest is ours alone. */
public record ToldOrganisation(String alias, String name, List<String> domains, boolean enabled) {}
