@NullMarked
package org.jointly.ui.shell;

import org.jspecify.annotations.NullMarked;
