package org.portalprobe.scheduler;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portalprobe.config.Portal;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.ledger.RunKind;
import org.portalprobe.reports.ledger.Verdict;
import org.portalprobe.scheduler.night.Outcomes;
import org.portalprobe.scheduler.node.Errand;
import org.portalprobe.scheduler.visit.Probe;
import org.portalprobe.scheduler.visit.ProbeRun;

/** The visit of one portal in a night. */
final class VisitErrand implements Errand {

    private final Portal portal;
    private final RunKind kind;
    private final Probe probe;
    private final VisitShelf shelf;
    private volatile @Nullable ProbeRun run;
    private volatile boolean aborted;
    private Optional<Visit> seen = Optional.empty();

    VisitErrand(Portal portal, RunKind kind, Probe probe, VisitShelf shelf) {
        this.portal = portal;
        this.kind = kind;
        this.probe = probe;
        this.shelf = shelf;
    }

    @Override
    public void look() {
        ProbeRun begun = new ProbeRun(portal, probe);
        run = begun;
        if (aborted) {
            begun.abort();
        }
        if (kind == RunKind.LOOK) {
            begun.lookWithoutBrowser();
        } else {
            begun.look();
        }
    }

    @Override
    public void time() {
        begun().time();
    }

    @Override
    public void inspect() {
        begun().inspect();
    }

    private ProbeRun begun() {
        ProbeRun known = run;
        if (known == null) {
            throw new IllegalStateException("look comes first");
        }
        return known;
    }

    @Override
    public Verdict verdict() {
        begun().close();
        Visit visit = begun().visit();
        seen = Optional.of(visit);
        return Outcomes.of(visit, kind);
    }

    @Override
    public void keep() {
        Visit visit = seen.orElseThrow(() -> new IllegalStateException("the verdict comes first"));
        shelf.keep(portal, kind, visit, begun().responses());
    }

    @Override
    public void abort() {
        aborted = true;
        ProbeRun known = run;
        if (known != null) {
            known.abort();
        }
    }

    @Override
    public void close() {
        ProbeRun known = run;
        if (known != null) {
            known.close();
        }
    }
}
