@NullMarked
package org.jointly.platform.outbox;

import org.jspecify.annotations.NullMarked;
