/** Pages for administrators about machines: service accounts, and webhooks with their logs. */
@NullMarked
package org.jointly.ui.access.machine;

import org.jspecify.annotations.NullMarked;
