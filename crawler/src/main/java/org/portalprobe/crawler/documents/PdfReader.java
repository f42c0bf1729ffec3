package org.portalprobe.crawler.documents;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.accessibility.PdfFacts;

/** Reads what a PDF file tells assistive technology. A file that is locked or broken is a fault; hostile ones meet bounds. */
public final class PdfReader {

    private static final int TEXT_PAGES = 5;
    private static final int MAX_NAMES = 50;
    private static final long MAX_MEMORY = 64L << 20;

    private PdfReader() {}

    public static Seen<PdfFacts> read(byte[] file) {
        try (RandomAccessReadBuffer bytes = new RandomAccessReadBuffer(file);
                PDDocument document = Loader.loadPDF(
                        bytes, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MAX_MEMORY).streamCache)) {
            return Seen.got(facts(document));
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // A broken file can fail anywhere in the library, and deep nesting overflows its recursion.
            return Seen.missing(Fault.of(Cause.AUDIT_FAILED, "not a readable PDF: " + broken));
        }
    }

    private static PdfFacts facts(PDDocument document) throws IOException {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        boolean marked = catalog.getMarkInfo() != null && catalog.getMarkInfo().isMarked();
        StructureTree tree = StructureTree.of(catalog);
        List<PDField> fields = fields(catalog);
        List<String> nameless = fields.stream()
                .filter(field -> text(field.getAlternateFieldName()).isEmpty())
                .map(PDField::getFullyQualifiedName)
                .map(String::valueOf)
                .limit(MAX_NAMES)
                .toList();
        return new PdfFacts(
                document.getNumberOfPages(),
                marked && tree.elements() > 0,
                text(catalog.getLanguage()),
                text(document.getDocumentInformation().getTitle()),
                catalog.getViewerPreferences() != null
                        && catalog.getViewerPreferences().displayDocTitle(),
                letters(document),
                pictures(document),
                tree.figures(),
                tree.figuresWithoutText(),
                fields.size(),
                nameless);
    }

    private static Optional<String> text(@org.jspecify.annotations.Nullable String written) {
        return Optional.ofNullable(written).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static List<PDField> fields(PDDocumentCatalog catalog) {
        return catalog.getAcroForm() == null
                ? List.of()
                : StreamSupport.stream(catalog.getAcroForm().getFieldTree().spliterator(), false)
                        .filter(field -> field instanceof PDTerminalField)
                        .limit(5_000)
                        .toList();
    }

    private static int letters(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setEndPage(TEXT_PAGES);
        return (int) stripper.getText(document)
                .codePoints()
                .filter(Character::isLetter)
                .count();
    }

    private static int pictures(PDDocument document) {
        int found = 0;
        int pages = Math.min(TEXT_PAGES, document.getNumberOfPages());
        for (int index = 0; index < pages; index++) {
            PDPage page = document.getPage(index);
            PDResources resources = page.getResources();
            if (resources != null) {
                for (COSName name : resources.getXObjectNames()) {
                    found += resources.isImageXObject(name) ? 1 : 0;
                }
            }
        }
        return found;
    }
}
