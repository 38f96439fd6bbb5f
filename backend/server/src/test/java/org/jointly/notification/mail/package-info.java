@NullMarked
package org.jointly.notification.mail;

import org.jspecify.annotations.NullMarked;
