package org.jointly.document.live.wire;

/** What is said over one socket. */
public interface Conversation {
    void begin();

    void receive(byte[] message);

    void end();
}
