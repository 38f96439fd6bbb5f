/** The home page: what waits for me. */
@NullMarked
package org.jointly.ui.home;

import org.jspecify.annotations.NullMarked;
