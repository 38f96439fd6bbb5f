package org.jointly.voices.keylog;

import java.util.UUID;

/** The secret key of an epoch, sealed to somebody. */
record SealedEpochKey(UUID channel, UUID organisation, int epoch, byte[] sealed) {}
