package org.jointly.access;

import java.util.Set;
import java.util.UUID;
import org.jointly.api.access.Role;

/** Somebody who works for an organisation, with every role that they hold there, contained ones too. */
public record Colleague(UUID person, String name, Set<Role> roles) {}
