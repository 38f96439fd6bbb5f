/** How people come in and go: the way to Keycloak and back, and the tokens that speak for them. */
@NullMarked
package org.jointly.ui.session.signin;

import org.jspecify.annotations.NullMarked;
