package stillwatch.cli;

import java.util.Optional;

/** Where a passphrase may come from beside a file. */
interface PassphraseSource {
    /** The environment variable; visible to every program of the same user, so a file is the better way. */
    String VARIABLE = "STILLWATCH_PASSPHRASE";

    /** Empty where the variable {@link #VARIABLE} is not set. */
    Optional<char[]> fromEnvironment();

    /** Asks a person without showing what is typed; empty where nobody can be asked. */
    Optional<char[]> asked(String question);

    /** The process's environment and terminal. */
    static PassphraseSource ofProcess() {
        return new PassphraseSource() {
            @Override
            public Optional<char[]> fromEnvironment() {
                return Optional.ofNullable(System.getenv(VARIABLE)).map(String::toCharArray);
            }

            @Override
            public Optional<char[]> asked(String question) {
                return Optional.ofNullable(System.console())
                        .flatMap(terminal -> Optional.ofNullable(terminal.readPassword("%s ", question)));
            }
        };
    }
}
