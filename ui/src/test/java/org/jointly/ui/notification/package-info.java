@NullMarked
package org.jointly.ui.notification;

import org.jspecify.annotations.NullMarked;
