/** What several survivors say alike: proposed, approved, published beside the programme, and answered. */
@NullMarked
package org.jointly.ui.voices.theme;

import org.jspecify.annotations.NullMarked;
