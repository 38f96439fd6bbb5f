/** Documents as files: out as Word, PDF and Markdown, in from Word. */
@NullMarked
package org.jointly.document.file;

import org.jspecify.annotations.NullMarked;
