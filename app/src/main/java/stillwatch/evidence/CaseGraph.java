package stillwatch.evidence;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import stillwatch.task.Cancellation;

/** The objects of a CASE/UCO document, written one by one; nothing is kept but their ids. */
final class CaseGraph {
    private static final Map<String, Object> CONTEXT = Json.object(
            "kb", "urn:stillwatch:kb:",
            "core", "https://ontology.unifiedcyberontology.org/uco/core/",
            "observable", "https://ontology.unifiedcyberontology.org/uco/observable/",
            "action", "https://ontology.unifiedcyberontology.org/uco/action/",
            "identity", "https://ontology.unifiedcyberontology.org/uco/identity/",
            "tool", "https://ontology.unifiedcyberontology.org/uco/tool/",
            "types", "https://ontology.unifiedcyberontology.org/uco/types/",
            "analysis", "https://ontology.unifiedcyberontology.org/uco/analysis/",
            "investigation", "https://ontology.caseontology.org/case/investigation/",
            "xsd", "http://www.w3.org/2001/XMLSchema#");

    private final StixIds ids;
    private final Writer out;
    private final Cancellation cancellation;
    private boolean empty = true;

    /** @param out gets the whole document between {@link #begin} and {@link #end} */
    CaseGraph(StixIds ids, Writer out, Cancellation cancellation) {
        this.cancellation = cancellation;
        this.ids = ids;
        this.out = out;
    }

    void begin() throws IOException {
        out.write("{\"@context\":" + Json.line(CONTEXT) + ",\n\"@graph\":[");
    }

    void end() throws IOException {
        out.write("\n]}\n");
    }

    /** The id of an object that is, or will be, part of this document. */
    String id(String kind, Object name) {
        return "kb:" + ids.object(kind, "case " + name).replace("--", "-");
    }

    /** @param fields name, value, name, value …; fields whose value is {@code null} are left out */
    void add(String id, String type, Object... fields) throws IOException {
        cancellation.check();
        Map<String, Object> object = Json.object("@id", id, "@type", type);
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i + 1] != null) {
                object.put((String) fields[i], fields[i + 1]);
            }
        }
        out.write(empty ? "\n" : ",\n");
        out.write(Json.line(object));
        empty = false;
    }

    /** A facet of an object; {@code null} values are left out. */
    Map<String, Object> facet(String owner, String type, Object... fields) {
        Map<String, Object> facet = Json.object("@id", id("facet", owner + " " + type), "@type", type);
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i + 1] != null) {
                facet.put((String) fields[i], fields[i + 1]);
            }
        }
        return facet;
    }

    /** A SHA-256 digest of an object. */
    Map<String, Object> sha256(String owner, String hex) {
        return Json.object(
                "@id",
                id("hash", owner),
                "@type",
                "types:Hash",
                "types:hashMethod",
                "SHA256",
                "types:hashValue",
                typed("hexBinary", hex));
    }

    static Map<String, Object> typed(String type, String value) {
        return Json.object("@type", "xsd:" + type, "@value", value);
    }

    static Map<String, Object> reference(String id) {
        return Json.object("@id", id);
    }

    /** {@code null} where there are none, because an empty list says something else in JSON-LD. */
    static List<Object> references(List<String> ids) {
        return ids.isEmpty()
                ? null
                : new ArrayList<>(ids.stream().map(CaseGraph::reference).toList());
    }
}
