package org.jointly.access.mailchange;

/**
 * A change, as the holder of one of its links has it.
 *
 * @param old whether it is the link of the old address
 */
record LinkedChange(MailChangeRow row, boolean old) {}
