package stillwatch.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of rooms in {@code architecture.md}: which room may import which. */
public final class Rooms {
    private static final Pattern CODE = Pattern.compile("`([a-z.]+)`");

    private final Map<String, Set<String>> doors;

    private Rooms(Map<String, Set<String>> doors) {
        this.doors = doors;
    }

    /** Reads every table row whose first cell is one room's name in backquotes. */
    public static Rooms read(Path page) throws IOException {
        return parse(Files.readAllLines(page));
    }

    static Rooms ofDoors(Map<String, Set<String>> doors) {
        return new Rooms(doors);
    }

    public static Rooms parse(List<String> lines) {
        Map<String, Set<String>> doors = new LinkedHashMap<>();
        Set<String> openToAll = new LinkedHashSet<>();
        for (String line : lines) {
            String[] cells = line.split("\\|", -1);
            if (cells.length < 4 || !cells[1].strip().matches("`[a-z.]+`")) {
                continue;
            }
            String room = cells[1].strip().replace("`", "");
            doors.put(room, codesIn(cells[2]));
            if (cells[2].strip().equals("everything")) {
                openToAll.add(room);
            }
        }
        for (String room : openToAll) {
            Set<String> others = new LinkedHashSet<>(doors.keySet());
            others.remove(room);
            doors.put(room, others);
        }
        return ofDoors(doors);
    }

    private static Set<String> codesIn(String cell) {
        Set<String> codes = new LinkedHashSet<>();
        Matcher matcher = CODE.matcher(cell);
        while (matcher.find()) {
            codes.add(matcher.group(1));
        }
        return codes;
    }

    /** Imports below {@code root} without a door, and packages that the table does not name; one line each. */
    public List<String> violations(JavaClasses classes, String root) {
        Set<String> found = new TreeSet<>();
        for (JavaClass from : classes) {
            String room = roomOf(from, root);
            if (room.isEmpty()) {
                continue;
            }
            if (!doors.containsKey(room)) {
                found.add("room " + room + " is not in the table");
                continue;
            }
            for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                JavaClass to = dependency.getTargetClass();
                if (!isBelow(to, root)) {
                    continue;
                }
                String target = roomOf(to, root);
                if (!target.equals(room) && !doors.get(room).contains(target)) {
                    String name = target.isEmpty() ? "the root" : target;
                    found.add("no door from " + room + " to " + name + ": " + from.getSimpleName() + " uses "
                            + to.getSimpleName());
                }
            }
        }
        return List.copyOf(found);
    }

    /** Each room that can reach itself through the table's doors. */
    public List<String> cycles() {
        return doors.keySet().stream()
                .filter(room -> reachableFrom(room).contains(room))
                .toList();
    }

    private Set<String> reachableFrom(String start) {
        Set<String> seen = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(doors.get(start));
        while (!open.isEmpty()) {
            String room = open.remove(open.size() - 1);
            if (seen.add(room)) {
                open.addAll(doors.getOrDefault(room, Set.of()));
            }
        }
        return seen;
    }

    /** Folders with Java sources but no {@code package-info.java}. */
    public List<String> packagesWithoutDescription(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .map(folder -> sources.relativize(folder).toString())
                    .sorted()
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBelow(JavaClass type, String root) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }

    private static String roomOf(JavaClass type, String root) {
        return isBelow(type, root) && type.getPackageName().length() > root.length()
                ? type.getPackageName().substring(root.length() + 1)
                : "";
    }
}
