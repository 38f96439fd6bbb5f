@NullMarked
package org.jointly.ui.voices.channel;

import org.jspecify.annotations.NullMarked;
