@NullMarked
package org.jointly.ui.programme;

import org.jspecify.annotations.NullMarked;
