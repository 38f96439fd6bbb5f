/** De-identified themes drawn from voices, and what became of them. */
@NullMarked
package org.jointly.api.voices.theme;

import org.jspecify.annotations.NullMarked;
