/** Documents: texts that several organisations write together, live, with every letter accounted for. */
@NullMarked
package org.jointly.document;

import org.jspecify.annotations.NullMarked;
