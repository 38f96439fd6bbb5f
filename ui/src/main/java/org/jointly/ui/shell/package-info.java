/** What surrounds every page: rooms, acting organisation, search, help. */
@NullMarked
package org.jointly.ui.shell;

import org.jspecify.annotations.NullMarked;
