/** The comments of a call as files: out as a spreadsheet and as a Word report, and dispositions in from a spreadsheet. */
@NullMarked
package org.jointly.consultation.sheet;

import org.jspecify.annotations.NullMarked;
