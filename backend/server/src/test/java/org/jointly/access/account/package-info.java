@NullMarked
package org.jointly.access.account;

import org.jspecify.annotations.NullMarked;
