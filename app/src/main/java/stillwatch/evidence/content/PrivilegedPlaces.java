package stillwatch.evidence.content;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stillwatch.casework.PrivilegeMark;
import stillwatch.casework.Subject;
import stillwatch.dataset.SourceRef;
import stillwatch.store.CaseFile;
import stillwatch.store.PrivilegeTable;
import stillwatch.store.QuotedRowQuery;

/** Where the marked conversations and exchanges of a case stand in the originals: nothing of these places goes into a package. */
public final class PrivilegedPlaces {
    private final Set<SourceRef> places = new HashSet<>();

    private PrivilegedPlaces() {}

    public static PrivilegedPlaces of(CaseFile file) {
        PrivilegedPlaces privileged = new PrivilegedPlaces();
        List<PrivilegeMark> marks = new PrivilegeTable(file).all();
        QuotedRowQuery rows = new QuotedRowQuery(file);
        privileged.add(rows.exchanges(keys(marks, Subject.Kind.EXCHANGE)));
        privileged.add(rows.conversations(keys(marks, Subject.Kind.CONVERSATION)));
        return privileged;
    }

    private static List<Long> keys(List<PrivilegeMark> marks, Subject.Kind kind) {
        return marks.stream()
                .filter(mark -> mark.subject().kind() == kind)
                .map(mark -> Long.valueOf(mark.subject().id()))
                .toList();
    }

    private void add(List<QuotedRowQuery.Row> rows) {
        rows.forEach(row -> places.add(row.source()));
    }

    public boolean holds(SourceRef place) {
        return places.contains(place);
    }
}
