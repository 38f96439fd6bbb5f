@NullMarked
package org.jointly.ui.search;

import org.jspecify.annotations.NullMarked;
