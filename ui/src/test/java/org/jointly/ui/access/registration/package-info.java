@NullMarked
package org.jointly.ui.access.registration;

import org.jspecify.annotations.NullMarked;
