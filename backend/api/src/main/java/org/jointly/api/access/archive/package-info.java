/** The contract of an organisation's archive: everything it has here, as one file. */
@NullMarked
package org.jointly.api.access.archive;

import org.jspecify.annotations.NullMarked;
