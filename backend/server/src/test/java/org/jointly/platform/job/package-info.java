@NullMarked
package org.jointly.platform.job;

import org.jspecify.annotations.NullMarked;
