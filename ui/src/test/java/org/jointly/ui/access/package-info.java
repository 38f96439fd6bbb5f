@NullMarked
package org.jointly.ui.access;

import org.jspecify.annotations.NullMarked;
