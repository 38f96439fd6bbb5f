package org.jointly.ui.web;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingNestedCallback;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.thread.Invocable;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Ends connections whose client sends a request, or takes an answer, too slowly. Only the time we wait for the client
 * counts, and each request for itself: Jetty's {@code MinimumDataRateHandler} adds up the bytes of all requests, so that after
 * some traffic nobody is too slow for it.
 */
class Pace extends Handler.Wrapper {
    /** So much is waited for in one piece: neither a large answer nor a quick beginning buys much time. */
    private static final int SLICE = 8 * 1024;

    private final Clients clients;
    private final Limits limits;

    Pace(Handler next, Clients clients, Limits limits) {
        super(next);
        this.clients = clients;
        this.limits = limits;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var client = clients.of(request.getConnectionMetaData().getConnection());
        if (client == null) {
            return super.handle(request, response, callback);
        }
        client.begins();
        Request.addCompletionListener(request, failure -> client.ends());
        var paced = new PacedRequest(request, client);
        return super.handle(paced, new PacedResponse(paced, response, client), callback);
    }

    /** Adds up the time one client kept us waiting in one direction. */
    private final class Patience {
        private final Client client;
        private final Scheduler scheduler;
        private long waited;
        private long moved;

        Patience(Client client, Scheduler scheduler) {
            this.client = client;
            this.scheduler = scheduler;
        }

        void moves(int bytes) {
            moved += bytes;
            if (moved >= SLICE) {
                moved = 0;
                waited = 0;
            }
        }

        /** @return to be run once the client has done its part */
        Runnable waitFor() {
            var begin = NanoTime.now();
            var allowed = limits.grace().toNanos() + TimeUnit.SECONDS.toNanos(moved) / limits.dataRate() - waited;
            var task = scheduler.schedule(client::close, Math.max(1, allowed), TimeUnit.NANOSECONDS);
            client.awaited();
            var over = new AtomicBoolean();
            return () -> {
                if (over.compareAndSet(false, true)) {
                    task.cancel();
                    client.heard();
                    waited += NanoTime.since(begin);
                }
            };
        }
    }

    private final class PacedRequest extends Request.Wrapper {
        private final Patience patience;

        PacedRequest(Request request, Client client) {
            super(request);
            patience = new Patience(client, request.getComponents().getScheduler());
        }

        @Override
        public void demand(Runnable arrived) {
            var heard = patience.waitFor();
            super.demand(Invocable.from(Invocable.getInvocationType(arrived), () -> {
                heard.run();
                arrived.run();
            }));
        }

        @Override
        public Content.Chunk read() {
            var chunk = super.read();
            if (chunk != null) {
                patience.moves(chunk.remaining());
            }
            return chunk;
        }
    }

    private final class PacedResponse extends Response.Wrapper {
        private final Patience patience;
        private boolean begun;

        PacedResponse(Request request, Response response, Client client) {
            super(request, response);
            patience = new Patience(client, request.getComponents().getScheduler());
        }

        @Override
        public void write(boolean last, ByteBuffer bytes, Callback callback) {
            if (bytes == null || bytes.remaining() <= SLICE) {
                pass(last, bytes, callback);
                return;
            }
            if (last && !begun && !isCommitted() && !getHeaders().contains(HttpHeader.CONTENT_LENGTH)) {
                getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.remaining());
            }
            new IteratingNestedCallback(callback) {
                @Override
                protected Action process() {
                    if (!bytes.hasRemaining()) {
                        return Action.SUCCEEDED;
                    }
                    var slice = bytes.slice(bytes.position(), Math.min(SLICE, bytes.remaining()));
                    bytes.position(bytes.position() + slice.remaining());
                    pass(last && !bytes.hasRemaining(), slice, this);
                    return Action.SCHEDULED;
                }
            }.iterate();
        }

        private void pass(boolean last, @Nullable ByteBuffer bytes, Callback callback) {
            begun = true;
            patience.moves(bytes == null ? 0 : bytes.remaining());
            super.write(last, bytes, Callback.from(patience.waitFor(), callback));
        }
    }
}
