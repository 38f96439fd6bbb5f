@NullMarked
package org.jointly.ui.programme.place;

import org.jspecify.annotations.NullMarked;
