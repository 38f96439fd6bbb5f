@NullMarked
package org.jointly.platform.mail.incoming;

import org.jspecify.annotations.NullMarked;
