package org.portalprobe.checks.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.portalprobe.checks.regression.Answered.State;
import org.portalprobe.checks.tls.TlsGrade;
import org.portalprobe.checks.wcag.Fingerprint;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.config.model.Points;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;

/** Snapshots made by hand. */
final class Releases {

    static final CheckId WCAG = new CheckId("wcag-perceivable");
    static final CheckId HSTS = new CheckId("hsts");

    private final TreeSet<String> pages = new TreeSet<>();
    private final TreeMap<String, Fault> unseen = new TreeMap<>();
    private final List<Answered> answers = new ArrayList<>();
    private final List<Defect> defects = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final TreeMap<String, TlsGrade> grades = new TreeMap<>();
    private Optional<Points> points = Optional.empty();

    /** Two pages, one known fault, HSTS, a letter. */
    static Releases usual() {
        return new Releases()
                .page("/")
                .page("/tra-cuu")
                .answer(WCAG, "/", State.FAILED)
                .answer(WCAG, "/tra-cuu", State.PASSED)
                .answer(HSTS, "@", State.PASSED)
                .defect("image-alt", WCAG, Map.of("/", 2))
                .figure(Figure.Kind.TRANSFER_BYTES, "/", 100_000)
                .figure(Figure.Kind.REQUESTS, "/", 20)
                .figure(Figure.Kind.FAILED_REQUESTS, "/", 0)
                .grade("@", TlsGrade.A);
    }

    Releases page(String page) {
        pages.add(page);
        return this;
    }

    Releases unseen(String page, Cause cause, String detail) {
        pages.remove(page);
        answers.removeIf(one -> one.place().equals(page));
        unseen.put(page, Fault.unconfirmed(cause, detail));
        return this;
    }

    Releases answer(CheckId check, String place, State state) {
        answers.removeIf(one -> one.asked().equals(new Answered.Asked(check, place)));
        answers.add(new Answered(
                check,
                place,
                state,
                state == State.UNKNOWN ? Optional.of(Fault.of(Cause.AUDIT_FAILED, "axe")) : Optional.empty()));
        return this;
    }

    Releases defect(String rule, CheckId check, Map<String, Integer> places) {
        Fingerprint fingerprint = new Fingerprint(rule, "img.anh", "none");
        defects.removeIf(one -> one.fingerprint().equals(fingerprint));
        defects.add(new Defect(fingerprint, check, new TreeMap<>(places), Optional.empty()));
        return this;
    }

    Releases without(String rule) {
        defects.removeIf(one -> one.rule().equals(rule));
        return this;
    }

    Releases figure(Figure.Kind kind, String page, long value) {
        figures.removeIf(one -> one.kind() == kind && one.page().equals(page));
        figures.add(new Figure(kind, page, value));
        return this;
    }

    Releases grade(String host, TlsGrade grade) {
        grades.put(host, grade);
        return this;
    }

    Releases points(String known) {
        points = Optional.of(Points.of(known));
        return this;
    }

    Snapshot snapshot() {
        return new Snapshot(
                new Terms("httt-tthc-2024 v1", Optional.of("4.11"), "0123456789ab"),
                pages,
                unseen,
                answers,
                defects,
                figures,
                grades,
                points);
    }
}
