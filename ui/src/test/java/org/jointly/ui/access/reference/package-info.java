@NullMarked
package org.jointly.ui.access.reference;

import org.jspecify.annotations.NullMarked;
