/** Service accounts: programs that act for an organisation, never with more than their makers' rights. */
@NullMarked
package org.jointly.api.access.machine;

import org.jspecify.annotations.NullMarked;
