@NullMarked
package org.jointly.ui.component;

import org.jspecify.annotations.NullMarked;
