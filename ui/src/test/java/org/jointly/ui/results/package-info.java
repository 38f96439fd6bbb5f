@NullMarked
package org.jointly.ui.results;

import org.jspecify.annotations.NullMarked;
