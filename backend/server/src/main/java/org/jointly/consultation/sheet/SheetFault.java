package org.jointly.consultation.sheet;

import java.util.Locale;
import org.jointly.api.Sentence;
import org.jointly.api.consultation.SheetReading;

/**
 * Something in a table that was not understood, in none of the languages yet.
 *
 * @param cell such as {@code B7}
 */
record SheetFault(String cell, Sentence sentence) {
    SheetReading.Fault in(Locale language) {
        return new SheetReading.Fault(cell, sentence.in(language));
    }
}
