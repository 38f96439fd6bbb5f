/** Search: the field on top of every page, and the page of what was found. */
@NullMarked
package org.jointly.ui.search;

import org.jspecify.annotations.NullMarked;
