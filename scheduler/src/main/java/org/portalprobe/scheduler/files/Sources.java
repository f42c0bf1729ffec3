package org.portalprobe.scheduler.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.portalprobe.config.channel.AuditBook;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.edition.Edition;
import org.portalprobe.reports.edition.Entry;
import org.portalprobe.reports.files.FindingLine;

/** What a store has of single portals of an edition; asked for one at a time, so that memory holds one. */
public interface Sources {

    List<FindingLine> findings(Entry entry) throws IOException;

    /** The latest visit of the period; empty where its raw file is pruned. */
    Optional<Visit> visit(Entry entry) throws IOException;

    AuditBook audits();

    /** Writes the pages into an empty folder. */
    void site(Path folder, Edition edition, List<Entry> wanted) throws IOException;
}
