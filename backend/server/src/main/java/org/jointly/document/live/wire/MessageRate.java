package org.jointly.document.live.wire;

/** How many messages of one source are passed on at once, and how many a second after that: a token bucket. */
public final class MessageRate {
    private static final double SECOND = 1_000_000_000;

    private final int aSecond;
    private final int atOnce;
    private double left;
    private long lastAsked = System.nanoTime();

    public MessageRate(int aSecond, int atOnce) {
        this.aSecond = aSecond;
        this.atOnce = atOnce;
        left = atOnce;
    }

    /** Takes one, if there is one. */
    public synchronized boolean allows(long nanoTime) {
        left = Math.min(atOnce, left + aSecond * Math.max(0, nanoTime - lastAsked) / SECOND);
        lastAsked = nanoTime;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
