/** The identity provider by which an organisation's own people sign in: connecting, proving domains, testing, switching, and who comes by it. */
@NullMarked
package org.jointly.access.provider;

import org.jspecify.annotations.NullMarked;
