package stillwatch.evidence.paper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * All text of a PDF as somebody can get it out again: each marked passage on a page as one line, so that a word that was cut at
 * a line's end is whole; then every string beside the pages, such as titles, descriptions and metadata of the document.
 */
public final class PrintedText {
    private PrintedText() {}

    public static List<String> lines(Path pdf) throws IOException {
        List<String> lines = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.setSuppressDuplicateOverlappingText(false);
                extractor.processPage(page);
                extractor.getMarkedContents().forEach(content -> lines.add(text(content)));
            }
            strings(document.getDocument().getTrailer(), new IdentityHashMap<>(), lines);
            if (document.getDocumentCatalog().getMetadata() != null) {
                lines.add(new String(
                        document.getDocumentCatalog().getMetadata().toByteArray(),
                        java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return lines;
    }

    private static String text(PDMarkedContent content) {
        StringBuilder text = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition position) {
                text.append(position.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                text.append(inner.getActualText() == null ? text(inner) : inner.getActualText());
            }
        }
        return text.toString();
    }

    /** Walks without recursion: pages and elements form chains that are longer than any stack. */
    private static void strings(COSBase root, Map<COSBase, Boolean> seen, List<String> lines) {
        java.util.ArrayDeque<COSBase> open = new java.util.ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            COSBase next = open.pop();
            COSBase base = next instanceof COSObject reference ? reference.getObject() : next;
            if (base == null || seen.put(base, true) != null) {
                continue;
            }
            if (base instanceof COSString string) {
                lines.add(string.getString());
            } else if (base instanceof COSDictionary dictionary) {
                open.addAll(dictionary.getValues());
            } else if (base instanceof COSArray array) {
                array.forEach(open::add);
            }
        }
    }
}
