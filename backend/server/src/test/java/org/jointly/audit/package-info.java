@NullMarked
package org.jointly.audit;

import org.jspecify.annotations.NullMarked;
