package org.jointly.document.live;

import org.jointly.document.yjs.ByteWriter;

/** How the messages of one document are written on one socket. */
interface Dialect {
    byte[] syncStep1(byte[] stateVector);

    byte[] syncStep2(byte[] update);

    byte[] update(byte[] update);

    byte[] awareness(byte[] states);

    /** Hocuspocus, under the name the client gave the document. */
    record Hocuspocus(String name) implements Dialect {
        static final int SYNC = 0;
        static final int AWARENESS = 1;
        static final int AUTH = 2;
        static final int QUERY_AWARENESS = 3;
        static final int SYNC_REPLY = 4;
        static final int STATELESS = 5;
        static final int CLOSE = 7;
        static final int SYNC_STATUS = 8;
        static final int PING = 9;
        static final int PONG = 10;

        @Override
        public byte[] syncStep1(byte[] stateVector) {
            return message(SYNC).number(Sync.STEP_1).block(stateVector).bytes();
        }

        @Override
        public byte[] syncStep2(byte[] update) {
            return message(SYNC).number(Sync.STEP_2).block(update).bytes();
        }

        @Override
        public byte[] update(byte[] update) {
            return message(SYNC).number(Sync.UPDATE).block(update).bytes();
        }

        @Override
        public byte[] awareness(byte[] states) {
            return message(AWARENESS).block(states).bytes();
        }

        byte[] status(boolean kept) {
            return message(SYNC_STATUS).number(kept ? 1 : 0).bytes();
        }

        byte[] denied(String reason) {
            return message(AUTH).number(1).string(reason).bytes();
        }

        byte[] admitted(boolean writes) {
            return message(AUTH)
                    .number(2)
                    .string(writes ? "read-write" : "readonly")
                    .bytes();
        }

        byte[] askForTicket() {
            return message(AUTH).number(0).bytes();
        }

        byte[] closed(String reason) {
            return message(CLOSE).string(reason).bytes();
        }

        private ByteWriter message(int type) {
            return new ByteWriter().string(name).number(type);
        }
    }

    /** y-websocket: one document a socket, so it has no name. */
    record YWebsocket() implements Dialect {
        static final int SYNC = 0;
        static final int AWARENESS = 1;
        static final int AUTH = 2;
        static final int QUERY_AWARENESS = 3;

        @Override
        public byte[] syncStep1(byte[] stateVector) {
            return message(SYNC).number(Sync.STEP_1).block(stateVector).bytes();
        }

        @Override
        public byte[] syncStep2(byte[] update) {
            return message(SYNC).number(Sync.STEP_2).block(update).bytes();
        }

        @Override
        public byte[] update(byte[] update) {
            return message(SYNC).number(Sync.UPDATE).block(update).bytes();
        }

        @Override
        public byte[] awareness(byte[] states) {
            return message(AWARENESS).block(states).bytes();
        }

        byte[] denied(String reason) {
            return message(AUTH).number(0).string(reason).bytes();
        }

        private static ByteWriter message(int type) {
            return new ByteWriter().number(type);
        }
    }
}
