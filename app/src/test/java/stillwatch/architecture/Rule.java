package stillwatch.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** One rule over all classes, with its reason. */
public interface Rule {
    /** Why the rule exists, in a sentence for whoever breaks it. */
    String because();

    /** One line per offence, empty where the rule holds. */
    List<String> violations(JavaClasses classes);

    /** Classes that {@code inScope} selects use nothing that {@code forbidden} matches by its full name. */
    static Rule noUse(String because, Predicate<JavaClass> inScope, Predicate<String> forbidden) {
        return new Rule() {
            @Override
            public String because() {
                return because;
            }

            @Override
            public List<String> violations(JavaClasses classes) {
                Set<String> found = new TreeSet<>();
                for (JavaClass type : classes) {
                    if (inScope.test(type)) {
                        type.getDirectDependenciesFromSelf().stream()
                                .map(dependency -> dependency.getTargetClass().getName())
                                .filter(forbidden)
                                .forEach(target -> found.add(type.getName() + " uses " + target));
                    }
                }
                return List.copyOf(found);
            }
        };
    }

    /** Classes that {@code inScope} selects do not call a method, given as {@code full.Type.method}. */
    static Rule noCall(String because, Predicate<JavaClass> inScope, String method) {
        return new Rule() {
            @Override
            public String because() {
                return because;
            }

            @Override
            public List<String> violations(JavaClasses classes) {
                Set<String> found = new TreeSet<>();
                for (JavaClass type : classes) {
                    if (inScope.test(type)) {
                        type.getAccessesFromSelf().stream()
                                .filter(access ->
                                        access.getTarget().getFullName().startsWith(method))
                                .forEach(access -> found.add(access.getDescription()));
                    }
                }
                return List.copyOf(found);
            }
        };
    }

    /** No static field can change: it is final, and of a type that does not change either. */
    static Rule noMutableStatics(String because, Predicate<JavaClass> inScope, Predicate<JavaField> allowed) {
        return new Rule() {
            @Override
            public String because() {
                return because;
            }

            @Override
            public List<String> violations(JavaClasses classes) {
                Set<String> found = new TreeSet<>();
                for (JavaClass type : classes) {
                    if (inScope.test(type)) {
                        type.getFields().stream()
                                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                                .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                                .filter(field ->
                                        !field.getModifiers().contains(JavaModifier.FINAL) || !allowed.test(field))
                                .forEach(field -> found.add(field.getFullName()));
                    }
                }
                return List.copyOf(found);
            }
        };
    }
}
