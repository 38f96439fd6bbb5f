/** What a programme's page says of organisations that leave the platform. */
@NullMarked
package org.jointly.ui.programme.leaving;

import org.jspecify.annotations.NullMarked;
