@NullMarked
package org.jointly.notification;

import org.jspecify.annotations.NullMarked;
