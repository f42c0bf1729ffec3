package org.portalprobe.reports.store;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Subject;

/** The findings of one query, each made once however many nights say it. */
final class Said {

    private final Map<Long, FindingWords> words;
    private final Map<Long, Subject> subjects;
    private final Map<Long, Map<Long, Finding>> byPage = new HashMap<>();

    Said(Map<Long, FindingWords> words, Map<Long, Subject> subjects) {
        this.words = words;
        this.subjects = subjects;
    }

    List<Finding> by(FindingCodes codes) {
        var findings = new Finding[codes.count()];
        for (int at = 0; at < findings.length; at++) {
            findings[at] = finding(codes.words(at), codes.page(at));
        }
        return List.of(findings);
    }

    private Finding finding(long number, long page) {
        Map<Long, Finding> there = byPage.computeIfAbsent(page, unused -> new HashMap<>());
        Finding known = there.get(number);
        if (known == null) {
            known = Reading.there(words, number, "finding").on(page(page));
            there.put(number, known);
        }
        return known;
    }

    private URI page(long number) {
        Subject subject = Reading.there(subjects, number, "subject");
        return SubjectColumns.page(subject)
                .orElseThrow(() -> new IllegalStateException("a finding refers to " + subject + " as its page"));
    }
}
