@NullMarked
package org.jointly.notification.intake;

import org.jspecify.annotations.NullMarked;
