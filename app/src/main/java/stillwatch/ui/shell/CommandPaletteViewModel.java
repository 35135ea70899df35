package stillwatch.ui.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import stillwatch.ui.workspace.Command;

/** Which commands fit what was typed, best first, each with the reason why it cannot be done now. */
final class CommandPaletteViewModel {
    private final Supplier<List<CommandGroup>> groups;

    CommandPaletteViewModel(Supplier<List<CommandGroup>> groups) {
        this.groups = groups;
    }

    /** @param disabledBecause empty where the command can be done now */
    record Entry(String group, Command command, Optional<String> disabledBecause) {
        void run() {
            if (disabledBecause.isEmpty()) {
                command.act().run();
            }
        }
    }

    private record Scored(Entry entry, int score) {}

    /** Commands that can be done come before those that cannot; without letters all are listed in the menus' order. */
    List<Entry> matches(String typed) {
        List<Scored> found = new ArrayList<>();
        for (CommandGroup group : groups.get()) {
            group.commands().forEach(command -> {
                int score = Math.max(
                        FuzzyMatch.score(typed, command.title()) * 2,
                        FuzzyMatch.score(typed, group.title() + " " + command.title()));
                if (score >= 0) {
                    Entry entry = new Entry(
                            group.title(), command, command.disabledBecause().get());
                    found.add(new Scored(entry, score));
                }
            });
        }
        found.sort(Comparator.comparing(
                        (Scored each) -> each.entry().disabledBecause().isPresent())
                .thenComparing(Scored::score, Comparator.reverseOrder()));
        return found.stream().map(Scored::entry).toList();
    }
}
