/** Code lists that a programme is described by, in words. */
@NullMarked
package org.jointly.ui.programme.code;

import org.jspecify.annotations.NullMarked;
