/** Who a person is, for whom they may act, and who else works there. */
@NullMarked
package org.jointly.api.access;

import org.jspecify.annotations.NullMarked;
