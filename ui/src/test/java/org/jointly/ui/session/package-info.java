@NullMarked
package org.jointly.ui.session;

import org.jspecify.annotations.NullMarked;
