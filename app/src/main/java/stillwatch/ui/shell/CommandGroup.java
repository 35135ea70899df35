package stillwatch.ui.shell;

import java.util.List;
import java.util.stream.Stream;
import stillwatch.ui.workspace.Command;

/** Commands that belong together: a menu, with a line between its sections, and a heading in the command palette. */
record CommandGroup(String title, List<List<Command>> sections) {
    CommandGroup {
        sections = List.copyOf(sections);
    }

    static CommandGroup of(String title, List<Command> commands) {
        return new CommandGroup(title, List.of(commands));
    }

    Stream<Command> commands() {
        return sections.stream().flatMap(List::stream);
    }
}
