package org.portalprobe.crawler.documents;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** The tags of a PDF file, counted. */
record StructureTree(int elements, int figures, int figuresWithoutText) {

    private static final int MOST = 20_000;

    static StructureTree of(PDDocumentCatalog catalog) {
        PDStructureTreeRoot root = catalog.getStructureTreeRoot();
        if (root == null) {
            return new StructureTree(0, 0, 0);
        }
        Deque<Object> open = new ArrayDeque<>(root.getKids());
        // A file may lead around in circles.
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        int figures = 0;
        int silent = 0;
        while (!open.isEmpty() && seen.size() < MOST) {
            if (open.poll() instanceof PDStructureElement element && seen.add(element.getCOSObject())) {
                boolean figure = "Figure".equals(element.getStandardStructureType());
                figures += figure ? 1 : 0;
                silent += figure && isSilent(element) ? 1 : 0;
                List<Object> kids = element.getKids();
                open.addAll(kids);
            }
        }
        return new StructureTree(seen.size(), figures, silent);
    }

    private static boolean isSilent(PDStructureElement figure) {
        String alternative = figure.getAlternateDescription();
        String actual = figure.getActualText();
        return (alternative == null || alternative.isBlank()) && (actual == null || actual.isBlank());
    }
}
