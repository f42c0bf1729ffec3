package org.portalprobe.reports.ci;

import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.portalprobe.checks.regression.Answered;
import org.portalprobe.checks.regression.Change;
import org.portalprobe.checks.regression.Ruling;
import org.portalprobe.reports.words.Words;

/** JUnit's XML as Ant writes it, which build servers read: failures are what got worse, errors what could not be seen, skipped what is waived. */
final class JunitXml {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    private enum Kind {
        PASSED,
        FAILURE,
        ERROR,
        SKIPPED
    }

    private record Case(String name, String owner, Kind kind, String message, String body) {}

    private final Words words;
    private final ChangeText text;

    JunitXml(Words words) {
        this.words = words;
        this.text = new ChangeText(words);
    }

    String of(GateRun run) {
        List<Case> cases = cases(run);
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            suite(xml, run, cases);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException bug) {
            throw new IllegalStateException("text in memory must always be writable", bug);
        }
        return out + "\n";
    }

    private List<Case> cases(GateRun run) {
        List<Case> cases = new ArrayList<>();
        Set<List<String>> told = run.judgement().rulings().stream()
                .filter(ruling -> !ruling.isBetter())
                .map(ruling -> List.of(owner(ruling.change()), ruling.change().place()))
                .collect(Collectors.toSet());
        run.snapshot().answers().stream()
                .filter(one -> one.state() == Answered.State.PASSED || one.state() == Answered.State.FAILED)
                .filter(one -> !told.contains(List.of(one.check().value(), one.place())))
                .map(one ->
                        new Case(one.check() + " " + one.place(), one.check().value(), Kind.PASSED, "", ""))
                .forEach(cases::add);
        run.judgement().rulings().stream()
                .filter(ruling -> !ruling.isBetter())
                .map(this::judged)
                .forEach(cases::add);
        return cases;
    }

    private Case judged(Ruling ruling) {
        Change change = ruling.change();
        Kind kind = ruling.fails() ? Kind.FAILURE : ruling.losesCoverage() ? Kind.ERROR : Kind.SKIPPED;
        String body = String.join(
                "\n",
                List.of(
                        ChangeText.evidence(change),
                        text.mend(change),
                        words.text("gate.fingerprint", change.fingerprint())));
        return new Case(change.rule() + " " + change.place(), owner(change), kind, text.title(change), body.strip());
    }

    private static String owner(Change change) {
        return switch (change) {
            case Change.NewDefect fresh -> fresh.defect().check().value();
            case Change.MoreOfDefect more -> more.defect().check().value();
            default -> change.rule();
        };
    }

    private static void suite(XMLStreamWriter xml, GateRun run, List<Case> cases) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("id", "0");
        xml.writeAttribute("package", "portalprobe");
        xml.writeAttribute("name", "portalprobe gate " + harmless(run.target()));
        xml.writeAttribute("timestamp", TIME.format(run.start()));
        xml.writeAttribute(
                "hostname", run.address().map(address -> address.getHost()).orElse("localhost"));
        xml.writeAttribute("tests", Integer.toString(cases.size()));
        xml.writeAttribute("failures", count(cases, Kind.FAILURE));
        xml.writeAttribute("errors", count(cases, Kind.ERROR));
        xml.writeAttribute("skipped", count(cases, Kind.SKIPPED));
        xml.writeAttribute("time", String.format(Locale.ROOT, "%.3f", run.took().toMillis() / 1000.0));
        xml.writeStartElement("properties");
        property(xml, "software", run.software());
        property(xml, "model", run.snapshot().terms().model());
        xml.writeEndElement();
        for (Case one : cases) {
            write(xml, one);
        }
        xml.writeEmptyElement("system-out");
        xml.writeEmptyElement("system-err");
        xml.writeEndElement();
    }

    private static void property(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeEmptyElement("property");
        xml.writeAttribute("name", name);
        xml.writeAttribute("value", value);
    }

    private static void write(XMLStreamWriter xml, Case one) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("name", harmless(one.name()));
        xml.writeAttribute("classname", "portalprobe." + one.owner());
        xml.writeAttribute("time", "0");
        if (one.kind() != Kind.PASSED) {
            xml.writeStartElement(one.kind().name().toLowerCase(Locale.ROOT));
            xml.writeAttribute("message", harmless(one.message()));
            if (one.kind() != Kind.SKIPPED) {
                xml.writeAttribute("type", one.owner());
            }
            xml.writeCharacters(one.body().lines().map(JunitXml::harmless).collect(Collectors.joining("\n")));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** XML 1.0 has no place for most control characters, however they are escaped. */
    private static String harmless(String text) {
        return ChangeText.line(text);
    }

    private static String count(List<Case> cases, Kind kind) {
        return Long.toString(cases.stream().filter(one -> one.kind() == kind).count());
    }
}
