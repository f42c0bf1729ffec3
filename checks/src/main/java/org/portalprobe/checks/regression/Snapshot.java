package org.portalprobe.checks.regression;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.portalprobe.checks.tls.TlsGrade;
import org.portalprobe.config.model.Points;
import org.portalprobe.crawler.artifact.Fault;

/**
 * What one look found of a release, without addresses of the server it ran on, so that staging and production can be compared. Holds no
 * timings.
 *
 * @param pages that were asked for and seen, by path and query
 * @param unseen pages that were asked for, and why they were not seen
 * @param grades letter of each surveyed host
 * @param points known for certain under the model's rules; empty where nothing was assessed
 */
public record Snapshot(
        Terms terms,
        SortedSet<String> pages,
        SortedMap<String, Fault> unseen,
        List<Answered> answers,
        List<Defect> defects,
        List<Figure> figures,
        SortedMap<String, TlsGrade> grades,
        Optional<Points> points) {

    public Snapshot {
        pages = Collections.unmodifiableSortedSet(new TreeSet<>(pages));
        unseen = Collections.unmodifiableSortedMap(new TreeMap<>(unseen));
        answers = answers.stream()
                .sorted(Comparator.comparing(Answered::check).thenComparing(Answered::place))
                .toList();
        defects = defects.stream().sorted(Defect.ORDER).toList();
        figures = figures.stream()
                .sorted(Comparator.comparing(Figure::page).thenComparing(Figure::kind))
                .toList();
        grades = Collections.unmodifiableSortedMap(new TreeMap<>(grades));
    }

    Map<Answered.Asked, Answered> byQuestion() {
        return answers.stream().collect(Collectors.toMap(Answered::asked, one -> one, (one, more) -> one));
    }

    Map<String, Defect> byFingerprint() {
        return defects.stream().collect(Collectors.toMap(Defect::id, one -> one, Defect::and));
    }

    Optional<Figure> figure(Figure.Kind kind, String page) {
        return figures.stream()
                .filter(one -> one.kind() == kind && one.page().equals(page))
                .findFirst();
    }
}
