@NullMarked
package org.jointly.platform.mail;

import org.jspecify.annotations.NullMarked;
