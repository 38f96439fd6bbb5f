@NullMarked
package org.jointly.document.file;

import org.jspecify.annotations.NullMarked;
