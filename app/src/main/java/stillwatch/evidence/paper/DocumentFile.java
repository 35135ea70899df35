package stillwatch.evidence.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Puts sheets, fonts, structure and metadata together to a PDF that fulfils PDF/A-2a and PDF/UA-1. */
final class DocumentFile implements AutoCloseable {
    private static final DateTimeFormatter PDF_TIME =
            DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final PDDocument document = new PDDocument();
    private final EmbeddedFont.COSDocumentStreams streams =
            EmbeddedFont.COSDocumentStreams.plain(document.getDocument());
    private final COSDictionary treeRoot = new COSDictionary();
    private final Tag root = Tag.document(treeRoot);
    private final COSArray annotationOwners = new COSArray();
    private final double width;
    private final double height;

    DocumentFile(double width, double height) {
        this.width = width;
        this.height = height;
    }

    Tag root() {
        return root;
    }

    /**
     * Lets a rectangle lead to a place.
     *
     * @param link the element that the link belongs to
     * @param words what the link says
     * @param rectangle left, top, right, bottom in points from the upper left corner
     * @param destination an array that {@link #destination} made
     */
    void link(Sheet sheet, Tag link, String words, double[] rectangle, COSArray destination) {
        COSDictionary annotation = new COSDictionary();
        annotation.setName(COSName.TYPE, "Annot");
        annotation.setName(COSName.SUBTYPE, "Link");
        COSArray box = new COSArray();
        for (double edge : new double[] {rectangle[0], height - rectangle[3], rectangle[2], height - rectangle[1]}) {
            box.add(COSInteger.get(Math.round(edge)));
        }
        annotation.setItem(COSName.RECT, box);
        annotation.setString(COSName.CONTENTS, words);
        annotation.setItem(COSName.BORDER, integers(0, 0, 0));
        annotation.setInt(COSName.F, 4);
        annotation.setItem(COSName.DEST, destination);
        annotation.setInt(COSName.STRUCT_PARENT, annotationOwners.size());
        annotationOwners.add(link.dictionary());
        sheet.annotations().add(annotation);
        link.addAnnotation(sheet.dictionary(), annotation);
    }

    /** A place in the document. @param y in points from the page's top */
    COSArray destination(Sheet sheet, double y) {
        COSArray destination = new COSArray();
        destination.add(sheet.dictionary());
        destination.add(COSName.getPDFName("XYZ"));
        destination.add(COSInteger.ZERO);
        destination.add(COSInteger.get(Math.round(height - y)));
        destination.add(COSInteger.ZERO);
        return destination;
    }

    /** Writes everything. Nothing may be drawn afterwards. */
    void write(Imprint imprint, List<Sheet> sheets, TextDrawer text, Outline outline, OutputStream out)
            throws IOException {
        COSDictionary fonts = new COSDictionary();
        for (EmbeddedFont font : text.fonts()) {
            font.embed(streams);
            fonts.setItem(COSName.getPDFName(font.resource()), font.dictionary());
        }
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.FONT, fonts);
        COSDictionary pages = pages(sheets, resources);
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        catalog.setItem(COSName.PAGES, pages);
        finishTree(sheets);
        catalog.setItem(COSName.getPDFName("StructTreeRoot"), treeRoot);
        catalog.setItem(COSName.MARK_INFO, direct("Marked", COSBoolean.TRUE));
        catalog.setItem(COSName.VIEWER_PREFERENCES, direct("DisplayDocTitle", COSBoolean.TRUE));
        catalog.setString(COSName.LANG, imprint.language());
        catalog.setItem(COSName.OUTPUT_INTENTS, outputIntents());
        catalog.setItem(COSName.OUTLINES, outline.dictionary());
        catalog.setName(COSName.PAGE_MODE, "UseOutlines");
        COSStream metadata = streams.of(Metadata.xmp(imprint).getBytes(StandardCharsets.UTF_8));
        metadata.setName(COSName.TYPE, "Metadata");
        metadata.setName(COSName.SUBTYPE, "XML");
        catalog.setItem(COSName.METADATA, metadata);
        describe(imprint);
        document.setVersion(1.7f);
        document.save(out, CompressParameters.NO_COMPRESSION);
    }

    private COSDictionary pages(List<Sheet> sheets, COSDictionary resources) throws IOException {
        COSDictionary pages = new COSDictionary();
        COSArray kids = new COSArray();
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            COSDictionary page = sheet.dictionary();
            page.setItem(COSName.TYPE, COSName.PAGE);
            page.setItem(COSName.PARENT, pages);
            page.setItem(COSName.MEDIA_BOX, integers(0, 0, Math.round(width), Math.round(height)));
            page.setItem(COSName.RESOURCES, resources);
            page.setItem(COSName.CONTENTS, streams.of(sheet.content()));
            page.setInt(COSName.STRUCT_PARENTS, annotationOwners.size() + i);
            page.setName(COSName.getPDFName("Tabs"), "S");
            if (sheet.annotations().size() > 0) {
                page.setItem(COSName.ANNOTS, sheet.annotations());
            }
            kids.add(page);
        }
        pages.setItem(COSName.TYPE, COSName.PAGES);
        pages.setItem(COSName.KIDS, kids);
        pages.setInt(COSName.COUNT, sheets.size());
        return pages;
    }

    /** The way from a mark or an annotation on a page back to its element. */
    private void finishTree(List<Sheet> sheets) {
        COSArray numbers = new COSArray();
        for (int i = 0; i < annotationOwners.size(); i++) {
            numbers.add(COSInteger.get(i));
            numbers.add(annotationOwners.get(i));
        }
        for (int i = 0; i < sheets.size(); i++) {
            numbers.add(COSInteger.get(annotationOwners.size() + i));
            COSArray owners = new COSArray();
            sheets.get(i).marked().forEach(owners::add);
            numbers.add(owners);
        }
        COSDictionary parents = new COSDictionary();
        parents.setItem(COSName.NUMS, numbers);
        COSArray kids = new COSArray();
        kids.add(root.dictionary());
        treeRoot.setName(COSName.TYPE, "StructTreeRoot");
        treeRoot.setItem(COSName.K, kids);
        treeRoot.setItem(COSName.getPDFName("ParentTree"), parents);
        treeRoot.setInt(COSName.getPDFName("ParentTreeNextKey"), annotationOwners.size() + sheets.size());
    }

    private COSArray outputIntents() throws IOException {
        byte[] profile;
        try (InputStream in = DocumentFile.class.getResourceAsStream("/stillwatch/evidence/paper/srgb.icc")) {
            profile = in.readAllBytes();
        }
        COSStream stream = streams.of(profile);
        stream.setInt(COSName.N, 3);
        COSDictionary intent = new COSDictionary();
        intent.setName(COSName.TYPE, "OutputIntent");
        intent.setName(COSName.S, "GTS_PDFA1");
        intent.setString(COSName.OUTPUT_CONDITION_IDENTIFIER, "sRGB IEC61966-2.1");
        intent.setString(COSName.INFO, "sRGB IEC61966-2.1");
        intent.setItem(COSName.DEST_OUTPUT_PROFILE, stream);
        COSArray intents = new COSArray();
        intents.add(intent);
        return intents;
    }

    private void describe(Imprint imprint) {
        COSDictionary info = document.getDocumentInformation().getCOSObject();
        info.setString(COSName.TITLE, imprint.title());
        info.setString(COSName.SUBJECT, imprint.subject());
        info.setString(COSName.AUTHOR, imprint.author());
        info.setString(COSName.CREATOR, imprint.producer());
        info.setString(COSName.PRODUCER, imprint.producer());
        info.setString(COSName.CREATION_DATE, PDF_TIME.format(imprint.at()));
        info.setString(COSName.MOD_DATE, PDF_TIME.format(imprint.at()));
        COSString id = new COSString(digest(imprint.identity() + "\0" + imprint.title() + "\0" + imprint.at()));
        COSArray ids = new COSArray();
        ids.add(id);
        ids.add(id);
        ids.setDirect(true);
        document.getDocument().getTrailer().setItem(COSName.ID, ids);
    }

    private static byte[] digest(String identity) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(whole, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static COSDictionary direct(String key, COSBoolean value) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.getPDFName(key), value);
        dictionary.setDirect(true);
        return dictionary;
    }

    private static COSArray integers(long... numbers) {
        COSArray array = new COSArray();
        for (long number : numbers) {
            array.add(COSInteger.get(number));
        }
        return array;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
