/** What the build keeps of the shape of the code. */
@NullMarked
package org.jointly.ui.architecture;

import org.jspecify.annotations.NullMarked;
