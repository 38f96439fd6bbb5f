@NullMarked
package org.jointly.access.webhook;

import org.jspecify.annotations.NullMarked;
