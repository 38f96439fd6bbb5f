/** The file in which an organisation takes out everything it has here: what features put in, how it is written and checked. */
@NullMarked
package org.jointly.platform.archive;

import org.jspecify.annotations.NullMarked;
