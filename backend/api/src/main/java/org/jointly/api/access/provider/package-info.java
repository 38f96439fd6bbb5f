/** The identity provider by which an organisation's own people sign in. */
@NullMarked
package org.jointly.api.access.provider;

import org.jspecify.annotations.NullMarked;
