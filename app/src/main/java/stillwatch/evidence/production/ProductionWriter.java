package stillwatch.evidence.production;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import stillwatch.casework.ProducedItem.Treatment;
import stillwatch.dataset.Source;
import stillwatch.evidence.bag.Digests;
import stillwatch.evidence.content.Originals;
import stillwatch.evidence.content.PackageContent;
import stillwatch.evidence.content.Quote;
import stillwatch.store.BatesTable;
import stillwatch.task.Progress;

/**
 * Writes a production: {@code VOL001.DAT} and {@code VOL001.OPT}, each document as a file with its bytes ({@code NATIVES}), as
 * text ({@code TEXT}) and as a page under its number ({@code IMAGES}). A number that this production does not carry
 * has a row of its own, so that no gap is unexplained.
 */
public final class ProductionWriter {
    public static final String FOLDER = "data/production";
    private static final String VOLUME = "VOL001";
    /** Review platforms and file systems are slow with more files in one folder. */
    private static final int MOST_FILES = 1000;

    private static final List<String> COLUMNS = List.of(
            "BEGBATES",
            "ENDBATES",
            "CUSTODIAN",
            "DOCTYPE",
            "EXHIBIT",
            "DATE",
            "FILENAME",
            "LINE",
            "BYTEOFFSET",
            "SHA256",
            "CONFIDENTIALITY",
            "REDACTED",
            "WITHHELD",
            "REMARK",
            "NATIVELINK",
            "TEXTLINK");

    private final Production production;
    private final Originals originals;
    private final Progress progress;

    public ProductionWriter(Production production, Originals originals, Progress progress) {
        this.production = production;
        this.originals = originals;
        this.progress = progress;
    }

    /** @param bag the package's folder */
    public void write(Path bag, PackageContent content) throws IOException {
        Path folder = Files.createDirectories(bag.resolve(FOLDER));
        List<ProducedDocument> documents = production.documents();
        try (DatFile dat = new DatFile(folder.resolve(VOLUME + ".DAT"), COLUMNS);
                Writer opt = Files.newBufferedWriter(folder.resolve(VOLUME + ".OPT"))) {
            PageImage page = new PageImage();
            long next = documents.isEmpty() ? 1 : documents.get(0).item().number();
            for (int i = 0; i < documents.size(); i++) {
                ProducedDocument document = documents.get(i);
                progress.advance(i, documents.size(), "documents");
                progress.check();
                gap(dat, next, document.item().number());
                document(folder, document, i, content, dat);
                image(folder, document, i, page, opt);
                next = document.item().number() + 1;
            }
        }
    }

    private void gap(DatFile dat, long from, long to) throws IOException {
        if (from < to) {
            List<String> row = new ArrayList<>(java.util.Collections.nCopies(COLUMNS.size(), ""));
            row.set(0, BatesTable.label(production.prefix(), from));
            row.set(1, BatesTable.label(production.prefix(), to - 1));
            row.set(COLUMNS.indexOf("DOCTYPE"), "gap");
            row.set(COLUMNS.indexOf("REMARK"), "These numbers belong to items that are no part of this production");
            dat.row(row);
        }
    }

    private void document(Path folder, ProducedDocument document, int index, PackageContent content, DatFile dat)
            throws IOException {
        String natives = document.isWithheld() ? "" : link("NATIVES", index, document.label() + extension(document));
        String digest = natives.isEmpty() ? "" : writeNative(path(folder, natives), document);
        String text = link("TEXT", index, document.label() + ".txt");
        Path textFile = path(folder, text);
        Files.createDirectories(textFile.getParent());
        Files.writeString(textFile, DocumentText.of(document));
        Quote quote = document.quote();
        Source source = quote != null
                ? content.sourcesByKey().get(quote.source().sourceKey()).source()
                : document.source() != null ? document.source().source() : null;
        dat.row(Arrays.asList(
                document.label(),
                document.label(),
                "Provider of the case " + content.caseName(),
                document.item().kind(),
                document.exhibit() > 0 ? Integer.toString(document.exhibit()) : "",
                quote == null ? "" : DocumentText.time(quote.values().getOrDefault("timestamp", "")),
                source == null ? "" : source.name(),
                quote == null ? "" : Long.toString(quote.source().line()),
                quote == null ? "" : Long.toString(quote.source().byteOffset()),
                digest,
                "TLP:" + content.profile().marking().toUpperCase(Locale.ROOT),
                document.item().treatment() == Treatment.REDACTED ? "Y" : "N",
                document.isWithheld() ? "Y" : "N",
                document.remark(),
                natives,
                text));
    }

    /** @return the SHA-256 of what was written */
    private String writeNative(Path file, ProducedDocument document) throws IOException {
        Files.createDirectories(file.getParent());
        if (document.source() != null) {
            originals.copy(document.source().source(), file, progress.cancellation());
            return document.source().source().sha256();
        }
        byte[] bytes = document.quote().raw();
        Files.write(file, bytes);
        return Digests.sha256(bytes);
    }

    /** A row of a CSV file is no table by itself, and as {@code .txt} no spreadsheet opens and runs it. */
    private String extension(ProducedDocument document) throws IOException {
        if (document.source() != null) {
            return originals.extension(document.source().source());
        }
        byte[] bytes = document.quote().raw();
        return bytes.length > 0 && bytes[0] == '{' ? ".json" : ".txt";
    }

    /** A row is shown as it reads; a file, which may be anything, and what is withheld is only named. */
    private static void image(Path folder, ProducedDocument document, int index, PageImage page, Writer opt)
            throws IOException {
        String link = link("IMAGES", index, document.label() + ".tif");
        Path file = path(folder, link);
        Files.createDirectories(file.getParent());
        if (document.quote() != null) {
            String rest = "The whole text: " + link("TEXT", index, document.label() + ".txt");
            page.writeText(file, DocumentText.of(document), rest, document.label());
        } else {
            page.writeSlipSheet(
                    file,
                    document.isWithheld() ? "Document withheld" : "Document produced as a file",
                    DocumentText.of(document),
                    document.label());
        }
        opt.write(document.label() + "," + VOLUME + "," + link + ",Y,,,1\r\n");
    }

    private static String link(String kind, int index, String name) {
        return kind + "\\" + String.format(Locale.ROOT, "%04d", index / MOST_FILES + 1) + "\\" + name;
    }

    private static Path path(Path folder, String link) {
        return folder.resolve(link.replace('\\', '/'));
    }
}
