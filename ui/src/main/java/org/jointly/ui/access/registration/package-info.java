/** Pages of who runs the platform, and those by which strangers ask for their organisation to come in. */
@NullMarked
package org.jointly.ui.access.registration;

import org.jspecify.annotations.NullMarked;
