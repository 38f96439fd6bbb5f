@NullMarked
package org.jointly.ui.programme.participation;

import org.jspecify.annotations.NullMarked;
