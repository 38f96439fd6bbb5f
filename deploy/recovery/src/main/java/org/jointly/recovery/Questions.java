package org.jointly.recovery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;

/** Asks for the sheets, and once more for whatever was mistyped. */
final class Questions {
    private static final int SHEETS = 3;

    private final BufferedReader in;
    private final PrintStream out;

    Questions(BufferedReader in, PrintStream out) {
        this.in = in;
        this.out = out;
    }

    /** @param not a number that was given already, or 0 */
    Sheet sheet(String which, int not) throws Failure {
        out.println();
        out.println(which);
        var number = number(not);
        while (true) {
            out.println(Texts.say("ask.words", Sheet.WORDS));
            var words = new ArrayList<String>();
            while (words.size() < Sheet.WORDS) {
                var line = line();
                for (var word : line.strip().split("[\\s,.;:0-9]+")) {
                    if (!word.isEmpty()) {
                        words.add(word);
                    }
                }
            }
            try {
                return Sheet.of(number, words);
            } catch (Failure failure) {
                out.println(failure.words());
            }
        }
    }

    private int number(int not) throws Failure {
        while (true) {
            out.println(Texts.say("ask.number"));
            var typed = line().strip();
            if (!typed.matches("[1-" + SHEETS + "]")) {
                out.println(Texts.say("number.which"));
            } else if (Integer.parseInt(typed) == not) {
                out.println(Texts.say("number.same"));
            } else {
                return Integer.parseInt(typed);
            }
        }
    }

    private String line() throws Failure {
        try {
            var line = in.readLine();
            if (line == null) {
                throw new Failure("ask.ended");
            }
            return line;
        } catch (IOException cause) {
            throw new Failure(cause, "ask.ended");
        }
    }
}
