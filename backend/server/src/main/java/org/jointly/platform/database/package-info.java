/** The connection to PostgreSQL: it announces who acts, refuses roles that could see past the policies, and names what failed. */
@NullMarked
package org.jointly.platform.database;

import org.jspecify.annotations.NullMarked;
