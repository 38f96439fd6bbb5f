/** What several voices say: proposed, agreed, published, and what came of it. */
@NullMarked
package org.jointly.voices.theme;

import org.jspecify.annotations.NullMarked;
