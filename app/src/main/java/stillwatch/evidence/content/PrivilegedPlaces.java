package stillwatch.evidence.content;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import stillwatch.casework.PrivilegeMark;
import stillwatch.casework.Subject;
import stillwatch.dataset.SourceRef;
import stillwatch.store.CaseFile;
import stillwatch.store.PrivilegeTable;
import stillwatch.store.QuotedRowQuery;
import stillwatch.store.QuotedRowQuery.Row;

/**
 * Where the marked conversations and exchanges of a case stand in the originals: nothing of these places goes into a package,
 * whether or not the marked item itself would have been quoted.
 */
public final class PrivilegedPlaces {
    private final Map<SourceRef, PrivilegeMark> marks = new HashMap<>();

    private PrivilegedPlaces() {}

    public static PrivilegedPlaces of(CaseFile file) {
        PrivilegedPlaces privileged = new PrivilegedPlaces();
        QuotedRowQuery rows = new QuotedRowQuery(file);
        Map<Long, PrivilegeMark> exchanges = marks(file, Subject.Kind.EXCHANGE);
        Map<Long, PrivilegeMark> conversations = marks(file, Subject.Kind.CONVERSATION);
        rows.exchanges(exchanges.keySet()).forEach(row -> privileged.add(row, exchanges));
        rows.conversations(conversations.keySet()).forEach(row -> privileged.add(row, conversations));
        return privileged;
    }

    private static Map<Long, PrivilegeMark> marks(CaseFile file, Subject.Kind kind) {
        return new PrivilegeTable(file)
                .all().stream()
                        .filter(mark -> mark.subject().kind() == kind)
                        .collect(Collectors.toMap(
                                mark -> Long.valueOf(mark.subject().id()), mark -> mark));
    }

    private void add(Row row, Map<Long, PrivilegeMark> ofKey) {
        marks.put(row.source(), ofKey.get(row.key()));
    }

    public boolean isEmpty() {
        return marks.isEmpty();
    }

    public boolean holds(SourceRef place) {
        return marks.containsKey(place);
    }

    Optional<PrivilegeMark> mark(SourceRef place) {
        return Optional.ofNullable(marks.get(place));
    }
}
