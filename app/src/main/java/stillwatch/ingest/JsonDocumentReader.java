package stillwatch.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stillwatch.store.JsonOfAnyLength;

/**
 * Reads JSON records that do not keep to lines: one after another, spread over several lines, in a list, or in a list inside a
 * document. Only the current record is in memory. After damaged text it goes on at the next place where a record begins; what
 * lies between is one reject.
 */
final class JsonDocumentReader {
    private static final ObjectMapper JSON = JsonOfAnyLength.mapper();

    /** More damaged text than this in one piece becomes several rejects. */
    private static final int LARGEST_REJECT = 4 << 20;

    /** How many bytes attempts to find a record behind damage may read for each byte that is walked over. */
    private static final int PATIENCE = 16;

    private static final int LEAST_ATTEMPT = 1 << 10;
    private static final int MOST_FIRST_NAMES = 64;

    private final Mapping mapping;
    private final JsonRecords records;
    private final JsonScanner scanner;
    private final LineLedger ledger;
    private final Tally tally;
    private final JsonPlaces places;

    /** The name of the first member of each record so far: by it a record is known again in the middle of a line. */
    private final Set<String> firstNames = new HashSet<>();

    private final Set<String> ofRecords;
    private final boolean hasWrappers;

    /** How far the current line is indented, and the line of the last record that was sound. */
    private int indent;

    private int recordIndent;

    private boolean isIndenting = true;
    private boolean isOpenLine;

    /**
     * @param lists the names of the lists, from the outside in, in which the records lie; empty for the file's own objects
     * @param ofRecords members that records have and what wraps them has not
     */
    JsonDocumentReader(
            Mapping mapping,
            List<String> lists,
            Set<String> ofRecords,
            JsonRecords records,
            ByteWindow window,
            RowSink sink) {
        this.ofRecords = ofRecords;
        this.mapping = mapping;
        places = new JsonPlaces(lists);
        hasWrappers = !lists.isEmpty();
        this.records = records;
        scanner = new JsonScanner(window);
        ledger = new LineLedger(sink);
        tally = sink.tally();
    }

    void read() throws IOException {
        skipMark();
        while (skipSpace()) {
            String problem = next();
            if (problem != null) {
                recover(problem);
            }
        }
        scanner.release();
        ledger.end(scanner.line() - (isOpenLine ? 0 : 1), isOpenLine);
    }

    private void skipMark() throws IOException {
        for (int expected : new int[] {0xef, 0xbb, 0xbf}) {
            if (!scanner.has() || (scanner.current() & 0xff) != expected) {
                scanner.goTo(0);
                return;
            }
            scanner.skip();
        }
        scanner.release();
    }

    /** Goes to the next byte that is not space and lets go of everything before it. */
    private boolean skipSpace() throws IOException {
        while (scanner.has()) {
            int c = scanner.current();
            if (!JsonScanner.isBetween(c)) {
                isOpenLine = true;
                isIndenting = false;
                scanner.release();
                return true;
            }
            scanner.skip();
            if (c == '\n') {
                ledger.lineBreak();
                scanner.release();
                indent = 0;
                isIndenting = true;
            } else if (isIndenting) {
                indent++;
            }
            isOpenLine = c != '\n';
        }
        return false;
    }

    /** @return what is wrong at this place, or {@code null} */
    private String next() throws IOException {
        int c = scanner.current();
        switch (c) {
            case ',' -> punctuation();
            case ']', '}' -> {
                places.close(c);
                punctuation();
            }
            case '[' -> {
                if (!places.isAtTop()) {
                    return value();
                }
                places.openList();
                punctuation();
            }
            case '{' -> {
                return hasWrappers ? object() : value();
            }
            default -> {
                return places.isInWrapper() && c == '"' ? member() : value();
            }
        }
        return null;
    }

    /** A record, or what wraps records. */
    private String object() throws IOException {
        String name = peekedName();
        if (places.isRecord(name, name != null && firstNames.contains(name))) {
            return value();
        }
        places.openWrapper(name);
        punctuation();
        return null;
    }

    /** The name of the first member of the object that begins here. */
    private String peekedName() throws IOException {
        scanner.skip();
        boolean isNamed = scanner.hasAfterSpace() && scanner.current() == '"' && scanner.text();
        String name = isNamed ? scanner.firstName(scanner.from(), scanner.length()) : null;
        scanner.goTo(0);
        return name;
    }

    private void punctuation() {
        ledger.punctuation();
        scanner.skip();
    }

    /** A member of a wrapper: the list with the records, or something that is only counted. */
    private String member() throws IOException {
        ledger.punctuation();
        if (!scanner.text()) {
            return "the JSON does not parse";
        }
        String name = new String(scanner.bytes(), scanner.from() + 1, scanner.length() - 2, StandardCharsets.UTF_8);
        if (!scanner.colon()) {
            return "the JSON does not parse";
        }
        if (places.isList(name) && scanner.current() == '[') {
            places.openList();
            punctuation();
            return null;
        }
        String problem = scanner.value();
        if (problem == null && ofRecords.contains(name)) {
            ledger.reject(scanner.line(), scanner.byteOffset(), scanner.raw(), "this is a piece of a damaged record");
        } else if (problem == null) {
            tally.unknownColumns.merge(name, 1L, Long::sum);
        }
        return problem;
    }

    private String value() throws IOException {
        String problem = scanner.value();
        if (problem == null && places.isInList() && !isFollowedInList() && holdsRecords()) {
            return "the JSON does not parse";
        }
        if (problem == null) {
            take();
        }
        return problem;
    }

    /** Whether the value that is held is followed by another one or by the list's end, as it must be. */
    private boolean isFollowedInList() throws IOException {
        int end = scanner.length();
        boolean isFollowed = scanner.hasAfterSpace() && (scanner.current() == ',' || scanner.current() == ']');
        scanner.goTo(end);
        return isFollowed;
    }

    /** Whether a record that was never closed took others for its own, and at last the brackets of the list around it. */
    private boolean holdsRecords() throws IOException {
        Candidate outer = new Candidate(scanner.firstName(scanner.from(), scanner.length()), -1);
        int end = scanner.length();
        int budget = ByteWindow.LIMIT;
        boolean isFound = false;
        for (int at = 1; at < end && !isFound && budget >= LEAST_ATTEMPT; at++) {
            if (scanner.bytes()[scanner.from() + at] == '{') {
                scanner.goTo(at);
                int read = attempt(outer, -1, budget);
                isFound = read < 0;
                budget = Math.min(budget - read + PATIENCE, ByteWindow.LIMIT);
            }
        }
        scanner.goTo(end);
        return isFound;
    }

    /** Takes the whole value that is held. */
    private void take() throws IOException {
        byte[] bytes = scanner.bytes();
        int from = scanner.from();
        int length = scanner.length();
        String problem = Utf8.isValid(bytes, from, from + length) ? put(bytes, from, length) : "invalid UTF-8";
        if (problem == null) {
            recordIndent = indent;
            if (firstNames.size() < MOST_FIRST_NAMES) {
                firstNames.add(scanner.firstName(from, length));
            }
            ledger.row(scanner.line());
        } else {
            ledger.reject(scanner.line(), scanner.byteOffset(), scanner.raw(), problem);
        }
    }

    private String put(byte[] bytes, int from, int length) throws IOException {
        try {
            return records.put(bytes, from, length, scanner.line(), scanner.byteOffset());
        } catch (JsonProcessingException e) {
            records.drop();
            return "the JSON does not parse";
        }
    }

    /**
     * Looks from the damaged text on for a record that is sound, and rejects what lies before it. How far attempts may read
     * grows with what was walked over, so that no text, however it is made, is read again and again.
     */
    private void recover(String problem) throws IOException {
        Candidate damaged =
                new Candidate(scanner.firstName(scanner.from(), scanner.length()), Math.max(indent, recordIndent));
        boolean isLineStart = false;
        int spaces = 0;
        int budget = ByteWindow.LIMIT;
        scanner.goTo(0);
        do {
            if (scanner.length() >= LARGEST_REJECT) {
                reject(problem, true);
            }
            int c = scanner.has() ? scanner.current() : ' ';
            if (c == '{' && scanner.length() > 0 && budget >= LEAST_ATTEMPT) {
                int from = scanner.length();
                int read = attempt(damaged, isLineStart ? spaces : -1, budget);
                scanner.goTo(from);
                if (read < 0) {
                    break;
                }
                budget -= read;
            }
            spaces = c == '\n' ? 0 : spaces + 1;
            isLineStart = c == '\n' || (isLineStart && (JsonScanner.isBetween(c) || c == '[' || c == ','));
            budget = Math.min(budget + PATIENCE, ByteWindow.LIMIT);
            scanner.skip();
        } while (scanner.has());
        reject(problem, false);
        places.enterLists();
    }

    /** What is known of the damaged record, by which the next one is told from an object inside of it. */
    private record Candidate(String firstName, int indent) {}

    /**
     * @param spaces how far the value is indented where it begins a line, otherwise -1
     * @return how many bytes were read in vain, or -1 where a record begins here
     */
    private int attempt(Candidate damaged, int spaces, int budget) throws IOException {
        int start = scanner.length();
        scanner.limit(budget);
        String problem = scanner.value();
        scanner.limit(ByteWindow.LIMIT);
        int length = scanner.length() - start;
        if (problem != null) {
            return length;
        }
        int from = scanner.from() + start;
        String name = scanner.firstName(from, length);
        boolean isKnown = name != null
                && (firstNames.contains(name)
                        || name.equals(damaged.firstName())
                        || (firstNames.isEmpty() && damaged.firstName() == null));
        boolean isPlaced = spaces >= 0 && spaces <= damaged.indent();
        boolean isRecord = isKnown && isPlaced || (isKnown || spaces >= 0) && fits(from, length);
        return isRecord ? -1 : length;
    }

    private boolean fits(int from, int length) throws IOException {
        try {
            return mapping.fits(JSON.readTree(scanner.bytes(), from, length));
        } catch (JsonProcessingException e) {
            // It is closed like a record and is none.
            return false;
        }
    }

    /** Rejects what is held, without the space and commas at its end. */
    private void reject(String problem, boolean isPiece) {
        byte[] bytes = scanner.bytes();
        int length = scanner.length();
        while (length > 0 && isSeparator(bytes[scanner.from() + length - 1])) {
            length--;
        }
        scanner.goTo(length == 0 && isPiece ? LARGEST_REJECT - 1 : length);
        if (scanner.length() > 0) {
            ledger.reject(scanner.line(), scanner.byteOffset(), scanner.raw(), problem);
            scanner.release();
        }
    }

    private static boolean isSeparator(byte value) {
        return value == ',' || JsonScanner.isBetween(value);
    }
}
