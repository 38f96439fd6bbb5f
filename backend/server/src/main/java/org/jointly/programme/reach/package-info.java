/** Who of an organisation's people may see programmes, and why. */
@NullMarked
package org.jointly.programme.reach;

import org.jspecify.annotations.NullMarked;
