@NullMarked
package org.jointly.ui.programme.archival;

import org.jspecify.annotations.NullMarked;
