package org.portalprobe.reports.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.checks.tls.Severity;
import org.portalprobe.checks.tls.TlsFinding;
import org.portalprobe.checks.tls.TlsVerdict;
import org.portalprobe.checks.tls.WebFinding;
import org.portalprobe.crawler.artifact.CertificateSeen;
import org.portalprobe.crawler.artifact.ChainSeen;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.ProtocolSeen;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.TlsSurvey;
import org.portalprobe.reports.words.ForeignText;
import org.portalprobe.reports.words.Said;
import org.portalprobe.reports.words.Words;

/**
 * One host.
 *
 * @param letter of SSL Labs 2009r; "?" where too little is known, empty where there was no survey to tell from
 * @param fault in place of a survey
 * @param mend what costs something, worst first
 * @param know what is only worth knowing
 */
public record SecurityHostView(
        String host,
        String letter,
        String look,
        Optional<Said> fault,
        List<Fact> facts,
        List<AdviceView> mend,
        List<AdviceView> know) {

    static SecurityHostView of(String host, List<Seen<TlsSurvey>> survey, List<WebFinding> web, Words words) {
        Optional<TlsSurvey> seen =
                survey.stream().flatMap(slot -> slot.toOptional().stream()).findFirst();
        Optional<Fault> fault = survey.stream()
                .flatMap(slot -> slot.fold(got -> Stream.<Fault>empty(), Stream::of))
                .findFirst();
        Optional<TlsVerdict> verdict = seen.map(TlsVerdict::of);
        List<AdviceView> all = advice(verdict, web, words);
        String letter = verdict.map(known -> known.grade().letter()).orElse(fault.isPresent() ? "?" : "");
        return new SecurityHostView(
                ForeignText.line(host, 120),
                letter,
                look(letter),
                fault.map(words::fault),
                seen.flatMap(known -> verdict.map(judged -> facts(known, judged, words)))
                        .orElse(List.of()),
                all.stream().filter(one -> !one.info()).toList(),
                all.stream().filter(AdviceView::info).toList());
    }

    private static List<AdviceView> advice(Optional<TlsVerdict> verdict, List<WebFinding> web, Words words) {
        // The survey's own answer over HTTP is among the web's.
        Stream<TlsFinding> tls = verdict.stream()
                .flatMap(judged -> judged.findings().stream())
                .filter(finding -> finding.area() != TlsFinding.Area.HTTP);
        List<AdviceView> all = new ArrayList<>();
        tls.forEach(finding -> all.add(AdviceView.of(finding, words)));
        web.forEach(found -> all.add(AdviceView.of(found, words)));
        all.sort(Comparator.comparing(AdviceView::severity, Comparator.<Severity>reverseOrder()));
        return AdviceView.snippetsOnce(all);
    }

    private static String look(String letter) {
        return switch (letter) {
            case "A+", "A", "A-" -> "good";
            case "B", "C" -> "middling";
            case "?", "" -> "unclear";
            default -> "poor";
        };
    }

    private static List<Fact> facts(TlsSurvey survey, TlsVerdict verdict, Words words) {
        List<Fact> facts = new ArrayList<>();
        verdict.score()
                .ifPresent(score ->
                        facts.add(new Fact(words.text("security.score"), words.text("security.ofHundred", score))));
        facts.add(new Fact(words.text("security.ncsc"), level("ncsc", verdict.ncsc(), survey, words)));
        facts.add(new Fact(words.text("security.mozilla"), level("mozilla", verdict.mozilla(), survey, words)));
        facts.add(new Fact(words.text("security.protocols"), protocols(survey)));
        survey.chains().stream()
                .findFirst()
                .ifPresent(chain -> facts.add(new Fact(words.text("security.certificate"), certificate(chain, words))));
        facts.add(new Fact(
                words.text("security.survey"),
                words.text(
                        "security.depth." + survey.depth().name(),
                        survey.connections(),
                        survey.address(),
                        survey.trustBundle())));
        survey.cut()
                .ifPresent(cut -> facts.add(
                        new Fact(words.text("security.cut"), words.fault(cut).text())));
        return facts;
    }

    /** A light survey does not see every suite, so that a good level cannot be told from it. */
    private static String level(String family, Enum<?> level, TlsSurvey survey, Words words) {
        boolean light = level.name().equals("UNKNOWN") && survey.depth() == TlsSurvey.Depth.LIGHT;
        return light ? words.text("security.needsFull") : words.name(family, level);
    }

    private static String protocols(TlsSurvey survey) {
        String offered = survey.protocols().reversed().stream()
                .filter(ProtocolSeen::offered)
                .map(seen -> seen.version().toString())
                .collect(Collectors.joining(", "));
        return offered.isEmpty() ? "–" : offered;
    }

    private static String certificate(ChainSeen chain, Words words) {
        return chain.sent().stream()
                .findFirst()
                .map(leaf -> certificate(leaf, chain, words))
                .orElseGet(() -> words.name("trust", chain.trust()));
    }

    private static String certificate(CertificateSeen leaf, ChainSeen chain, Words words) {
        return words.text(
                "security.leaf",
                ForeignText.line(leaf.issuer(), 120),
                words.date(leaf.notAfter()),
                leaf.keyAlgorithm() + " " + leaf.keyBits(),
                words.name("trust", chain.trust()));
    }
}
