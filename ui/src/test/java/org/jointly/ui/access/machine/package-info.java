@NullMarked
package org.jointly.ui.access.machine;

import org.jspecify.annotations.NullMarked;
