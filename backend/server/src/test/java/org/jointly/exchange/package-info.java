@NullMarked
package org.jointly.exchange;

import org.jspecify.annotations.NullMarked;
