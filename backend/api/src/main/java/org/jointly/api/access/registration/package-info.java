/** How organisations come in and are looked after by who runs the platform. */
@NullMarked
package org.jointly.api.access.registration;

import org.jspecify.annotations.NullMarked;
