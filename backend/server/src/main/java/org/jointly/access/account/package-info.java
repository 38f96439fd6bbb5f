/** What people look after themselves: their account in Keycloak, and the organisations they belong to. */
@NullMarked
package org.jointly.access.account;

import org.jspecify.annotations.NullMarked;
