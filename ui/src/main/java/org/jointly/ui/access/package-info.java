/** Access as the screens ask for it: who one is, for whom one acts, who else works there. */
@NullMarked
package org.jointly.ui.access;

import org.jspecify.annotations.NullMarked;
