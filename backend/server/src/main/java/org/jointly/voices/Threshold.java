package org.jointly.voices;

import org.jointly.api.voices.theme.Theme;

/** From how many on a number may be said, and how: so that nobody can be told apart by it. */
public final class Threshold {
    public static final int VOICES = 11;
    private static final int ORGANISATIONS = 2;
    private static final int STEP = 5;

    private Threshold() {}

    public static boolean reached(int voices, int organisations) {
        return voices >= VOICES && organisations >= ORGANISATIONS;
    }

    public static int rounded(int voices) {
        return (voices + STEP / 2) / STEP * STEP;
    }

    public static String said(int voices) {
        return voices < VOICES ? Theme.FEW : Integer.toString(rounded(voices));
    }
}
