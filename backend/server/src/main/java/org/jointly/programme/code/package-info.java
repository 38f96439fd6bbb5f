/** Code lists that a programme is described by. */
@NullMarked
package org.jointly.programme.code;

import org.jspecify.annotations.NullMarked;
