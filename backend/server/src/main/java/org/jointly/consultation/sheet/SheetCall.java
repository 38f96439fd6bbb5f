package org.jointly.consultation.sheet;

import java.util.Locale;
import java.util.UUID;

/**
 * What a file of comments says of the call that they answer.
 *
 * @param organisation the one that asks
 * @param textTitle of the text that is consulted on
 * @param textHash its SHA-256, in hexadecimal
 * @param deadline with its zone, in the words of the language
 * @param language in which whoever asked for the file reads
 */
record SheetCall(
        UUID call,
        String title,
        String programmeTitle,
        String organisation,
        String textTitle,
        String textHash,
        String deadline,
        Locale language) {}
