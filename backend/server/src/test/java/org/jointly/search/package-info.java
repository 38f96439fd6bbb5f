@NullMarked
package org.jointly.search;

import org.jspecify.annotations.NullMarked;
