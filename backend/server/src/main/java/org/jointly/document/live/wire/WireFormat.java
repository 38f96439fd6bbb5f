package org.jointly.document.live.wire;

import org.jointly.document.yjs.encoding.ByteWriter;

/** How the messages of one document are written on one socket. */
public interface WireFormat {
    int SYNC = 0;
    int AWARENESS = 1;
    int AUTH = 2;
    int QUERY_AWARENESS = 3;

    /** The beginning of a message of this kind; the first kinds are the same everywhere. */
    ByteWriter message(int type);

    default byte[] syncStep1(byte[] stateVector) {
        return message(SYNC).number(Sync.STEP_1).block(stateVector).bytes();
    }

    default byte[] syncStep2(byte[] update) {
        return message(SYNC).number(Sync.STEP_2).block(update).bytes();
    }

    default byte[] update(byte[] update) {
        return message(SYNC).number(Sync.UPDATE).block(update).bytes();
    }

    default byte[] awareness(byte[] states) {
        return message(AWARENESS).block(states).bytes();
    }

    /** Hocuspocus, under the name the client gave the document. */
    record Hocuspocus(String name) implements WireFormat {
        public static final int SYNC_REPLY = 4;
        public static final int STATELESS = 5;
        public static final int CLOSE = 7;
        static final int SYNC_STATUS = 8;
        public static final int PING = 9;
        public static final int PONG = 10;

        public byte[] status(boolean kept) {
            return message(SYNC_STATUS).number(kept ? 1 : 0).bytes();
        }

        public byte[] denied(String reason) {
            return message(AUTH).number(1).string(reason).bytes();
        }

        public byte[] admitted(boolean writes) {
            return message(AUTH)
                    .number(2)
                    .string(writes ? "read-write" : "readonly")
                    .bytes();
        }

        public byte[] askForTicket() {
            return message(AUTH).number(0).bytes();
        }

        @Override
        public ByteWriter message(int type) {
            return new ByteWriter().string(name).number(type);
        }
    }

    /** y-websocket: one document a socket, so it has no name. */
    record YWebsocket() implements WireFormat {

        public byte[] denied(String reason) {
            return message(AUTH).number(0).string(reason).bytes();
        }

        @Override
        public ByteWriter message(int type) {
            return new ByteWriter().number(type);
        }
    }
}
