/** How this installation is set up. */
@NullMarked
package org.jointly.ui.settings;

import org.jspecify.annotations.NullMarked;
