/** Words, badges, dates and other small parts every feature uses. */
@NullMarked
package org.jointly.ui.component;

import org.jspecify.annotations.NullMarked;
