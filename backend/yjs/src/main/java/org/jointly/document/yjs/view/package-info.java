/** What is read from a document: XML, and texts in the flat form, as values. */
@NullMarked
package org.jointly.document.yjs.view;

import org.jspecify.annotations.NullMarked;
