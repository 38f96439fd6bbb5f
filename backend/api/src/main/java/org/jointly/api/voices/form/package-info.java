/** What a channel asks: its form, version by version, and who decides on it. */
@NullMarked
package org.jointly.api.voices.form;

import org.jspecify.annotations.NullMarked;
