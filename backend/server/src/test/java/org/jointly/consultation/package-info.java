@NullMarked
package org.jointly.consultation;

import org.jspecify.annotations.NullMarked;
