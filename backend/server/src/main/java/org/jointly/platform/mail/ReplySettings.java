package org.jointly.platform.mail;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * The mailbox to which people answer our letters, and to which letters come back; without an address there is none.
 *
 * @param address as {@code reply@jointly.example}; its mail server must take what comes to {@code reply+anything@} too
 * @param authority by which id our own mail server says who sent a mail ({@code authserv-id}, RFC 8601)
 * @param host where the mailbox is read by IMAP
 * @param tls {@code ssl} from the first byte, {@code starttls}, or {@code none} on one machine alone
 * @param secret signs the addresses
 * @param otherSecret the one before, while that is rotated
 * @param poll how often it is looked for new mails
 * @param lease how long one attempt at a mail may take
 */
@ConfigurationProperties("jointly.replies")
public record ReplySettings(
        @Bindable(defaultValue = "") String address,
        @Bindable(defaultValue = "") String authority,
        @Bindable(defaultValue = "") String host,
        @Bindable(defaultValue = "993") int port,
        @Bindable(defaultValue = "ssl") String tls,
        @Bindable(defaultValue = "") String user,
        @Bindable(defaultValue = "") String password,
        @Bindable(defaultValue = "") String secret,
        @Bindable(defaultValue = "") String otherSecret,
        @Bindable(defaultValue = "30s") Duration poll,
        @Bindable(defaultValue = "2m") Duration lease) {
    public boolean on() {
        return !address.isBlank();
    }
}
