package org.portalprobe.reports.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.portalprobe.config.Language;
import org.portalprobe.reports.PortalReport;
import org.portalprobe.reports.RunReport;
import org.portalprobe.reports.emit.Emission;
import org.portalprobe.reports.html.HtmlReport;
import org.portalprobe.reports.store.Blobs;
import org.portalprobe.reports.store.WholeFile;

/**
 * The report as a folder that opens from disk: {@code index.html}, a page a portal, both also as {@code .en.html}, {@code assets/},
 * {@code scores.json} and its schema. Everything is rendered before the first file is touched, and each file is replaced as a whole,
 * the index last; so it may be written again after each finished portal while somebody reads it. One writer at a time.
 */
public final class ReportFolder {

    private final Blobs evidence;

    /** @param evidence where the screenshots of the visits are kept */
    public ReportFolder(Blobs evidence) {
        this.evidence = evidence;
    }

    /**
     * Writes or replaces the report. A screenshot that the evidence no longer has is left out.
     *
     * @throws IOException naming the file that could not be written and why
     */
    public void write(Path folder, RunReport report) throws IOException {
        var pictures = new Pictures(evidence, folder);
        var files = new LinkedHashMap<String, byte[]>();
        for (PortalReport portal : report.portals()) {
            for (Language language : Language.values()) {
                files.put(
                        HtmlReport.file(portal.fileStem(), language),
                        HtmlReport.portal(report, portal, pictures::file, language));
            }
        }
        files.put("scores.schema.json", Emission.schema());
        files.put("scores.json", Emission.of(report));
        for (Language language : Language.values()) {
            files.put(HtmlReport.file(HtmlReport.INDEX, language), HtmlReport.index(report, language));
        }
        pictures.write();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            WholeFile.write(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
