/** Names in comments that tell whom they name. */
@NullMarked
package org.jointly.discussion.mention;

import org.jspecify.annotations.NullMarked;
