package org.jointly.local;

import java.util.List;

/** What {@code bin/up} was asked for. */
record Options(boolean fresh, boolean engines) {
    private static final String HELP = """
            bin/up            start everything and keep running until Ctrl-C
            bin/up --fresh    the same, on empty data
            bin/up --engines  only PostgreSQL, Keycloak and the mail catcher, for a backend run elsewhere""";

    static Options of(List<String> arguments) {
        for (String argument : arguments) {
            if (!List.of("--fresh", "--engines").contains(argument)) {
                throw new StartFailure("bin/up knows no " + argument + ". It knows:\n" + HELP);
            }
        }
        return new Options(arguments.contains("--fresh"), arguments.contains("--engines"));
    }
}
