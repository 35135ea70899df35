package stillwatch.evidence.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.ttf.HorizontalHeaderTable;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * A font in one document. Each code stands for a glyph together with what it says there: the same glyph that says two things
 * (a blank and a no-break blank) gets two codes, so that copied text is always the text that was set.
 */
final class EmbeddedFont {
    private static final List<String> TABLES =
            List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");
    private static final int MAPPINGS_PER_BLOCK = 100;

    private record Use(int glyph, String text) {}

    private final FontFile file;
    private final String resource;
    private final COSDictionary dictionary = new COSDictionary();
    private final Map<Use, Integer> codes = new HashMap<>();
    private final List<Use> uses = new ArrayList<>();

    /** @param resource the font's name in the pages' resources */
    EmbeddedFont(FontFile file, String resource) {
        this.file = file;
        this.resource = resource;
        // Code 0 is the missing glyph and never used.
        uses.add(new Use(0, ""));
    }

    String resource() {
        return resource;
    }

    COSDictionary dictionary() {
        return dictionary;
    }

    int code(int glyph, String text) {
        return codes.computeIfAbsent(new Use(glyph, text), use -> {
            uses.add(use);
            return uses.size() - 1;
        });
    }

    /** Writes the glyphs that were used into the dictionary; afterwards no code may be asked for. */
    void embed(COSDocumentStreams streams) throws IOException {
        TTFSubsetter subsetter = new TTFSubsetter(file.font(), TABLES);
        HashSet<Integer> glyphs = new HashSet<>();
        uses.forEach(use -> glyphs.add(use.glyph()));
        subsetter.addGlyphIds(glyphs);
        Map<Integer, Integer> newOfOld = new HashMap<>();
        subsetter.getGIDMap().forEach((now, old) -> newOfOld.put(old, now));
        ByteArrayOutputStream program = new ByteArrayOutputStream();
        subsetter.writeToStream(program);

        String name = tag() + "+" + file.font().getNaming().getPostScriptName();
        dictionary.setItem(COSName.TYPE, COSName.FONT);
        dictionary.setName(COSName.SUBTYPE, "Type0");
        dictionary.setName(COSName.BASE_FONT, name);
        dictionary.setName(COSName.ENCODING, "Identity-H");
        COSArray descendants = new COSArray();
        descendants.add(descendant(streams, name, program.toByteArray(), newOfOld));
        dictionary.setItem(COSName.DESCENDANT_FONTS, descendants);
        dictionary.setItem(COSName.TO_UNICODE, streams.of(toUnicode().getBytes(StandardCharsets.US_ASCII)));
    }

    /** Six letters that differ where the set of glyphs does, as ISO 32000-1, 9.6.4 asks. */
    private String tag() {
        long number = Math.floorMod(uses.hashCode() * 31L + resource.hashCode(), 308_915_776L);
        StringBuilder tag = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            tag.append((char) ('A' + number % 26));
            number /= 26;
        }
        return tag.toString();
    }

    private COSDictionary descendant(
            COSDocumentStreams streams, String name, byte[] program, Map<Integer, Integer> newOfOld)
            throws IOException {
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setName(COSName.SUBTYPE, "CIDFontType2");
        descendant.setName(COSName.BASE_FONT, name);
        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "Identity");
        system.setInt(COSName.SUPPLEMENT, 0);
        system.setDirect(true);
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor(streams, name, program));
        descendant.setInt(COSName.DW, 1000);
        COSArray widths = new COSArray();
        COSArray row = new COSArray();
        ByteBuffer glyphOfCode = ByteBuffer.allocate(uses.size() * 2);
        for (Use use : uses) {
            row.add(COSInteger.get(width(use.glyph())));
            glyphOfCode.putShort(newOfOld.get(use.glyph()).shortValue());
        }
        widths.add(COSInteger.ZERO);
        widths.add(row);
        descendant.setItem(COSName.W, widths);
        descendant.setItem(COSName.CID_TO_GID_MAP, streams.of(glyphOfCode.array()));
        return descendant;
    }

    /** The width that the document states for a glyph: whole thousandths. */
    int width(int glyph) {
        return (int) Math.round(file.advance(glyph));
    }

    private COSDictionary descriptor(COSDocumentStreams streams, String name, byte[] program) throws IOException {
        TrueTypeFont font = file.font();
        HorizontalHeaderTable header = font.getHorizontalHeader();
        OS2WindowsMetricsTable measures = font.getOS2Windows();
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, name);
        // Symbolic: codes are our own and belong to no standard encoding.
        descriptor.setInt(COSName.FLAGS, 4);
        COSArray box = new COSArray();
        for (float edge : new float[] {
            font.getHeader().getXMin(),
            font.getHeader().getYMin(),
            font.getHeader().getXMax(),
            font.getHeader().getYMax()
        }) {
            box.add(COSInteger.get(Math.round(edge * file.scale())));
        }
        descriptor.setItem(COSName.FONT_BBOX, box);
        descriptor.setInt(COSName.ITALIC_ANGLE, Math.round(font.getPostScript().getItalicAngle()));
        descriptor.setInt(COSName.ASCENT, (int) Math.round(header.getAscender() * file.scale()));
        descriptor.setInt(COSName.DESCENT, (int) Math.round(header.getDescender() * file.scale()));
        double capitals = measures.getVersion() > 1 ? measures.getCapHeight() : header.getAscender();
        descriptor.setInt(COSName.CAP_HEIGHT, (int) Math.round(capitals * file.scale()));
        descriptor.setInt(COSName.STEM_V, 80);
        COSStream stream = streams.of(program);
        stream.setInt(COSName.LENGTH1, program.length);
        descriptor.setItem(COSName.FONT_FILE2, stream);
        return descriptor;
    }

    private String toUnicode() {
        StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                + "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                + "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        for (int from = 1; from < uses.size(); from += MAPPINGS_PER_BLOCK) {
            int to = Math.min(uses.size(), from + MAPPINGS_PER_BLOCK);
            map.append(to - from).append(" beginbfchar\n");
            for (int code = from; code < to; code++) {
                map.append(String.format(
                        Locale.ROOT,
                        "<%04X> <%s>\n",
                        code,
                        Hex.utf16(uses.get(code).text())));
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }

    /** Makes streams of one document. */
    interface COSDocumentStreams {
        COSStream of(byte[] content) throws IOException;

        static COSDocumentStreams plain(org.apache.pdfbox.cos.COSDocument document) {
            return content -> {
                COSStream stream = document.createCOSStream();
                try (OutputStream out = stream.createRawOutputStream()) {
                    out.write(content);
                }
                return stream;
            };
        }
    }
}
