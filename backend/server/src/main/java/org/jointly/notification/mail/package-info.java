/** Notices by mail: when somebody wants which, the letters made of them, and how these are sent once. */
@NullMarked
package org.jointly.notification.mail;

import org.jspecify.annotations.NullMarked;
