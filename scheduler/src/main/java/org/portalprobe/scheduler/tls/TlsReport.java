package org.portalprobe.scheduler.tls;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.portalprobe.checks.tls.TlsAdvice;
import org.portalprobe.checks.tls.TlsFinding;
import org.portalprobe.checks.tls.TlsVerdict;
import org.portalprobe.config.Endpoint;
import org.portalprobe.config.Language;
import org.portalprobe.crawler.artifact.CertificateSeen;
import org.portalprobe.crawler.artifact.ChainSeen;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.ProtocolSeen;
import org.portalprobe.crawler.artifact.TlsSurvey;
import org.portalprobe.scheduler.cli.Printable;
import org.portalprobe.scheduler.cli.Words;

/** The output of {@code tls} for a person: the letter, what was seen, what to change. */
final class TlsReport {

    private final PrintWriter out;
    private final Words words;
    private final Language language;
    private final Set<String> printed = new HashSet<>();

    TlsReport(PrintWriter out, Words words, Language language) {
        this.out = out;
        this.words = words;
        this.language = language;
    }

    void printMissing(Endpoint target, Fault fault) {
        out.println(words.say("missing", target, fault.cause(), Printable.whole(fault.detail())));
    }

    void print(TlsSurvey survey, TlsVerdict verdict) {
        out.println(words.say(
                "target",
                survey.serverName()
                        .map(name -> name + " (" + survey.target() + ")")
                        .orElse(survey.target().toString()),
                survey.address()));
        out.println(words.say("grade", verdict.grade())
                + verdict.score().map(score -> ", " + words.say("score", score)).orElse(""));
        out.println(
                words.say("levels", words.say("ncsc." + verdict.ncsc()), words.say("mozilla." + verdict.mozilla())));
        out.println();
        out.println(words.say("protocols"));
        survey.protocols().reversed().forEach(this::print);
        if (!survey.keyExchange().groups().isEmpty()) {
            out.println(
                    words.say("groups", String.join(", ", survey.keyExchange().groups())));
        }
        survey.chains().forEach(this::print);
        out.println();
        out.println(words.say(verdict.findings().isEmpty() ? "findings.none" : "findings"));
        verdict.findings().forEach(this::print);
        out.println();
        out.println(words.say("not-tested", String.join(", ", TlsVerdict.NOT_TESTED)));
        String seconds = String.format(language.locale(), "%.1f", survey.took().toMillis() / 1000.0);
        out.println(words.say(
                "spent", survey.connections(), seconds, words.say("depth." + survey.depth()), survey.trustBundle()));
    }

    private void print(ProtocolSeen seen) {
        String suites = seen.offered()
                ? ", "
                        + words.say(
                                seen.suitesComplete() ? "suites" : "suites.partial",
                                seen.suites().size())
                : "";
        out.println("  %-8s %s%s".formatted(seen.version(), words.say("support." + seen.support()), suites));
    }

    private void print(ChainSeen chain) {
        Optional<CertificateSeen> leaf = chain.sent().stream().findFirst();
        out.println(words.say(
                "certificate",
                leaf.map(CertificateSeen::subject).map(Printable::whole).orElse("?"),
                leaf.map(seen -> seen.notAfter().toString()).orElse("?"),
                leaf.map(CertificateSeen::keyAlgorithm).orElse("?"),
                leaf.map(CertificateSeen::keyBits).map(String::valueOf).orElse("?"),
                words.say("trust." + chain.trust())));
    }

    private void print(TlsFinding finding) {
        TlsAdvice advice = TlsAdvice.of(finding.rule(), language);
        String seen = TlsAdvice.seen(finding, language);
        out.println("  [" + words.say("severity." + finding.severity()) + "] " + advice.title()
                + (seen.isEmpty() ? "" : ": " + Printable.whole(seen)));
        if (!finding.technical().isEmpty()) {
            out.println("      " + words.say("technical", Printable.whole(finding.technical())));
        }
        out.println("      " + advice.change());
        if (!finding.clauses().isEmpty()) {
            out.println("      " + words.say("clauses", String.join("; ", finding.clauses())));
        }
        print("nginx", advice.nginx());
        print("Apache", advice.apache());
        print("IIS", advice.iis());
    }

    /** Lines that mend several findings stand under the first one alone. */
    private void print(String server, Optional<String> snippet) {
        snippet.filter(lines -> printed.add(server + lines))
                .ifPresent(lines -> lines.lines().forEach(line -> out.println("      " + server + ": " + line)));
    }
}
