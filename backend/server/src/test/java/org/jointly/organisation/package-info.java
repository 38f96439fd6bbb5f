@NullMarked
package org.jointly.organisation;

import org.jspecify.annotations.NullMarked;
