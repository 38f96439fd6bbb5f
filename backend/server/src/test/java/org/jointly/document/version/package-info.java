@NullMarked
package org.jointly.document.version;

import org.jspecify.annotations.NullMarked;
