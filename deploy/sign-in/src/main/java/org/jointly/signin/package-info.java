/** What runs inside Keycloak: whether somebody who comes by an organisation's identity provider is let in. */
@NullMarked
package org.jointly.signin;

import org.jspecify.annotations.NullMarked;
