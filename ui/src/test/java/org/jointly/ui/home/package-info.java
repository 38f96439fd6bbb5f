@NullMarked
package org.jointly.ui.home;

import org.jspecify.annotations.NullMarked;
