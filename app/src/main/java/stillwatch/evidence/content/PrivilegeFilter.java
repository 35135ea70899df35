package stillwatch.evidence.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import stillwatch.casework.Finding;
import stillwatch.casework.Note;
import stillwatch.casework.PrivilegeMark;
import stillwatch.casework.Subject;

/**
 * Takes privileged items out of a content. An item that shares its place in an original with a privileged one goes with it,
 * because the bytes of the one are those of the other. Exhibit numbers stay as they are; a withheld one is a gap.
 */
final class PrivilegeFilter {
    private final Map<String, PrivilegeMark> marks = new HashMap<>();
    private final PrivilegedPlaces places;

    /** @param places where the marked rows stand, quoted or not */
    PrivilegeFilter(List<PrivilegeMark> marks, PrivilegedPlaces places) {
        this.places = places;
        marks.forEach(mark -> this.marks.put(name(mark.subject()), mark));
    }

    PackageContent apply(PackageContent full) {
        if (marks.isEmpty()) {
            return full;
        }
        List<Withheld> withheld = new ArrayList<>();
        Set<Integer> exhibits = new HashSet<>();
        for (Quote quote : full.quotes()) {
            PrivilegeMark mark = places.mark(quote.source()).orElse(null);
            if (mark != null) {
                exhibits.add(quote.exhibit());
                withheld.add(new Withheld(
                        quote.exhibit(),
                        quote.kind(),
                        quote.key(),
                        number(quote.values().get("timestamp")),
                        mark));
            }
        }
        Set<Long> notes = marks.values().stream()
                .filter(mark -> mark.subject().kind() == Subject.Kind.NOTE)
                .map(mark -> Long.parseLong(mark.subject().id()))
                .collect(Collectors.toSet());
        for (Note note : full.notes()) {
            if (notes.contains(note.key())) {
                withheld.add(new Withheld(0, "note", note.key(), note.atMillis(), marks.get("note " + note.key())));
            }
        }
        List<Quote> quotes = full.quotes().stream()
                .filter(quote -> !exhibits.contains(quote.exhibit()))
                .toList();
        Set<Long> conversations = quotes.stream()
                .filter(quote -> quote.kind().equals("conversation"))
                .map(Quote::key)
                .collect(Collectors.toSet());
        return full.edit()
                .reasons(full.reasons().stream()
                        .map(reason -> without(reason, exhibits))
                        .toList())
                .quotes(quotes)
                .matches(full.matches().stream()
                        .filter(match -> conversations.contains(match.conversationKey()))
                        .toList())
                .notes(full.notes().stream()
                        .filter(note -> !notes.contains(note.key()))
                        .toList())
                .log(full.log().stream()
                        .map(entry -> Withholding.holdsNote(entry, notes) ? Withholding.bare(entry) : entry)
                        .toList())
                .withheld(withheld)
                .build();
    }

    /** What a finding quotes may be the privileged text. */
    private static Reason without(Reason reason, Set<Integer> exhibits) {
        if (reason.exhibits().stream().noneMatch(exhibits::contains)) {
            return reason;
        }
        Finding finding = reason.finding();
        return new Reason(
                reason.id(),
                new Finding(
                        finding.counterEvidence(),
                        finding.signal(),
                        finding.strength(),
                        finding.contribution(),
                        Redactor.QUOTED.matcher(finding.text()).replaceAll("[withheld]"),
                        finding.observed(),
                        finding.expected(),
                        finding.exchangeKeys(),
                        finding.conversationKeys()),
                reason.exhibits().stream()
                        .filter(exhibit -> !exhibits.contains(exhibit))
                        .toList());
    }

    private static String name(Subject subject) {
        return subject.kind().word() + " " + subject.id();
    }

    private static Long number(String text) {
        return text == null || !text.matches("-?\\d{1,18}") ? null : Long.valueOf(text);
    }
}
