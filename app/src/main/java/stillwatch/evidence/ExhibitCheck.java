package stillwatch.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stillwatch.evidence.bag.BagTree;
import stillwatch.evidence.bag.Check;
import stillwatch.evidence.bag.Digests;
import stillwatch.evidence.bag.Findings;
import stillwatch.evidence.content.Part;

/** Whether quoted rows have their digests, and whether findings refer to them as they are. */
final class ExhibitCheck {
    /** Exhibit to row digest; empty text for a row whose bytes are withheld. */
    private final Map<Long, String> digests = new HashMap<>();

    List<Check> run(BagTree tree) {
        if (!tree.files().containsKey(Part.ROWS.path())) {
            return List.of();
        }
        return List.of(rows(tree), findings(tree));
    }

    private Check rows(BagTree tree) {
        Findings problems = new Findings();
        try {
            JsonLines.read(tree, Part.ROWS.path(), row -> checkRow(row, problems));
        } catch (IOException e) {
            problems.add("The quoted rows cannot be read: " + e.getMessage());
        }
        return problems.toCheck(
                "quoted rows", "All " + digests.size() + " quoted rows have the digest that stands beside them.");
    }

    private void checkRow(JsonNode row, Findings problems) {
        long exhibit = row.path("exhibit").asLong();
        if (digests.put(exhibit, row.path("row_sha256").asText("")) != null) {
            problems.add("Exhibit " + exhibit + " stands there twice.");
        }
        if (!row.has("raw_base64")) {
            return;
        }
        try {
            byte[] raw = Base64.getDecoder().decode(row.path("raw_base64").asText());
            if (!Digests.sha256(raw).equals(row.path("row_sha256").asText())
                    || raw.length != row.path("byte_length").asLong()) {
                problems.add("The bytes of exhibit " + exhibit + " are not those of its digest.");
            }
        } catch (IllegalArgumentException e) {
            problems.add("The bytes of exhibit " + exhibit + " are not base64.");
        }
    }

    private Check findings(BagTree tree) {
        Findings problems = new Findings();
        long[] references = new long[1];
        if (!tree.files().containsKey(Part.FINDINGS.path())) {
            problems.add(Part.FINDINGS.path() + " is missing.");
            return problems.toCheck("references", "");
        }
        try {
            JsonLines.read(tree, Part.FINDINGS.path(), finding -> {
                for (JsonNode evidence : finding.path("evidence")) {
                    references[0]++;
                    String digest = digests.get(evidence.path("exhibit").asLong());
                    if (!evidence.path("row_sha256").asText("").equals(digest)) {
                        problems.add("Finding " + finding.path("finding").asText() + " refers to exhibit "
                                + evidence.path("exhibit").asLong() + ", which is not there or is another row.");
                    }
                }
            });
        } catch (IOException e) {
            problems.add("The findings cannot be read: " + e.getMessage());
        }
        return problems.toCheck(
                "references",
                "All " + references[0] + " references of the findings lead to a quoted row with that digest.");
    }
}
