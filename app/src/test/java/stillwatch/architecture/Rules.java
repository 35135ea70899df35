package stillwatch.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The rules beside the doors. {@code root} is the package whose rooms are judged: the product, or the offenders. */
public final class Rules {
    private static final Set<String> MUTABLE_TYPES = Set.of(
            "java.util.HashMap",
            "java.util.ArrayList",
            "java.util.LinkedHashMap",
            "java.util.HashSet",
            "java.util.TreeMap",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.atomic.AtomicInteger",
            "java.util.concurrent.atomic.AtomicLong",
            "java.util.concurrent.atomic.AtomicBoolean",
            "java.util.concurrent.atomic.AtomicReference",
            "java.lang.StringBuilder");

    private Rules() {}

    public static List<Rule> all(String root) {
        Predicate<JavaClass> product = type -> below(type, root);
        Predicate<JavaClass> ui = type -> below(type, root + ".ui");
        Predicate<JavaClass> rootOnly = type -> type.getPackageName().equals(root);
        Predicate<JavaClass> workspace = type -> below(type, root + ".ui.workspace");
        Predicate<JavaClass> task = type -> below(type, root + ".task");
        return List.of(
                Rule.noUse(
                        "only screens and the launcher know JavaFX: everything else runs and is tested without a toolkit",
                        product.and(ui.or(rootOnly).negate()),
                        name -> name.startsWith("javafx.")),
                Rule.noUse(
                        "all SQL lies in store, where transactions and the activity log are",
                        product.and(inRoom(root, "store").negate()),
                        name -> name.startsWith("java.sql.") || name.startsWith("org.sqlite.")),
                Rule.noUse(
                        "JGraphT is a choice of the graph room, not of its callers",
                        product.and(inRoom(root, "graph").negate()),
                        name -> name.startsWith("org.jgrapht.")),
                Rule.noUse(
                        "PDF is written in one room, which knows nothing of cases",
                        product.and(inRoom(root, "evidence.paper").negate()),
                        name -> name.startsWith("org.apache.pdfbox.") || name.startsWith("org.apache.fontbox.")),
                Rule.noUse(
                        "picocli is a choice of the command line",
                        product.and(inRoom(root, "cli").or(rootOnly).negate()),
                        name -> name.startsWith("picocli.")),
                Rule.noUse(
                        "a view model decides without a scene, so that it is tested without a toolkit",
                        product.and(type -> type.getSimpleName().endsWith("ViewModel")),
                        name -> name.startsWith("javafx.scene.") || name.startsWith("javafx.stage.")),
                Rule.noUse(
                        "threads are made in task and ui.workspace only: elsewhere work is handed over, with progress and cancellation",
                        product.and(task.or(workspace).negate()),
                        name -> name.equals("java.lang.Thread$Builder")
                                || name.equals("java.util.concurrent.Executors")
                                || name.equals("java.util.concurrent.ThreadPoolExecutor")
                                || name.equals("java.util.concurrent.ForkJoinPool")
                                || name.equals("java.util.concurrent.CompletableFuture")
                                || name.equals("java.util.Timer")),
                Rule.noCall(
                        "threads are made in task and ui.workspace only",
                        product.and(task.or(workspace).negate()),
                        "java.lang.Thread.<init>"),
                Rule.noCall(
                        "results reach the screen's thread in one place, so that order and staleness are handled once",
                        product.and(workspace.negate()),
                        "javafx.application.Platform.runLater"),
                Rule.noMutableStatics(
                        "static state survives a case's closing and ties tests together", product, Rules::isImmutable));
    }

    private static boolean isImmutable(JavaField field) {
        return !MUTABLE_TYPES.contains(field.getRawType().getName());
    }

    private static Predicate<JavaClass> inRoom(String root, String room) {
        return type -> below(type, root + "." + room);
    }

    private static boolean below(JavaClass type, String root) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }
}
