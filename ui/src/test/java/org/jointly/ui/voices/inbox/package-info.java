@NullMarked
package org.jointly.ui.voices.inbox;

import org.jspecify.annotations.NullMarked;
