/** Search: an index of everything that can be found, shown to each organisation as far as it may see it now. */
@NullMarked
package org.jointly.search;

import org.jspecify.annotations.NullMarked;
