package org.jointly.voices.inbox;

import java.util.UUID;

/**
 * Which voices a page of the inbox shows.
 *
 * @param state empty for all
 */
record InboxFilter(UUID channel, UUID organisation, String state) {}
