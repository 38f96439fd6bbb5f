package org.jointly.platform;

import java.util.List;

/**
 * That an organisation's own identity provider said who somebody is, for the session of a token.
 *
 * @param provider its alias in Keycloak
 * @param mail the address that it vouches for, of a proven domain
 * @param groups in which it says that the person is
 */
public record Voucher(String provider, String mail, List<String> groups) {}
