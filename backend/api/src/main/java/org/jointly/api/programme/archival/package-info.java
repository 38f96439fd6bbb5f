/** The contract of putting a programme away: archived for everybody in it, or withdrawn by the only organisation that ever was. */
@NullMarked
package org.jointly.api.programme.archival;

import org.jspecify.annotations.NullMarked;
