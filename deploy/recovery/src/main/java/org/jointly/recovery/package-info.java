/** Opens what an organisation's readers can no longer open, with two of its three recovery sheets and no network. */
@NullMarked
package org.jointly.recovery;

import org.jspecify.annotations.NullMarked;
