package org.jointly.platform.notice;

import java.util.UUID;

/**
 * What somebody answered by mail.
 *
 * @param mail the same for each copy of one mail
 * @param text what is new in it
 * @param whole with what it quotes, its signature and the like
 * @param attachments how many files it had, which are not taken
 */
public record MailedAnswer(UUID mail, String text, String whole, int attachments) {
    /** Whether more stood in it. */
    public boolean isCut() {
        return !whole.equals(text);
    }
}
