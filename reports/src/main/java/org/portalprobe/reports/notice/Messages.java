package org.portalprobe.reports.notice;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.reports.edition.Movement;
import org.portalprobe.reports.words.ForeignText;
import org.portalprobe.reports.words.MovementWords;
import org.portalprobe.reports.words.Words;

/** Says notices: a subject that says the worst, a text that says what may be done, and the same as JSON (format 1). */
public final class Messages {

    private static final int FORMAT = 1;
    private static final int MOST_MOVED = 20;
    private static final int LONGEST_NAME = 160;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Messages() {}

    public static Message of(Notice notice, Words words) {
        String subject = ForeignText.line(subject(notice, words), 180);
        return new Message(
                notice.key(), subject, String.join("\n", body(notice, words)) + "\n", json(notice, subject, words));
    }

    private static String name(LocalizedText name, Words words) {
        return ForeignText.line(words.text(name), LONGEST_NAME);
    }

    private static String subject(Notice notice, Words words) {
        return switch (notice) {
            case Notice.Digest digest ->
                words.text(
                        "notice.digest.subject",
                        words.day(digest.monday()),
                        digest.risen().size(),
                        digest.fallen().size());
            case Notice.Expiring one ->
                words.text(
                        one.days() < 0 ? "notice.certificate.over" : "notice.certificate.subject",
                        one.host(),
                        one.days());
            case Notice.Down one -> words.text("notice.down.subject", name(one.name(), words));
            case Notice.Lettered one ->
                words.text("notice.letter.subject", name(one.name(), words), one.before(), one.after());
        };
    }

    private static List<String> body(Notice notice, Words words) {
        return switch (notice) {
            case Notice.Digest digest -> digest(digest, words);
            case Notice.Expiring one ->
                List.of(
                        words.text(
                                "notice.certificate.body",
                                name(one.name(), words),
                                one.portal(),
                                one.host(),
                                words.time(one.ends())),
                        "",
                        words.text("notice.certificate.todo"));
            case Notice.Down one ->
                List.of(
                        words.text(
                                "notice.down.body",
                                name(one.name(), words),
                                one.portal(),
                                words.day(one.since()),
                                one.runs(),
                                words.name("cause", one.cause())),
                        "",
                        words.text("notice.down.todo", one.portal()));
            case Notice.Lettered one ->
                List.of(
                        words.text(
                                "notice.letter.body",
                                name(one.name(), words),
                                one.portal(),
                                one.before(),
                                one.after(),
                                words.day(one.night())),
                        "",
                        words.text("notice.letter.todo"));
        };
    }

    private static List<String> digest(Notice.Digest digest, Words words) {
        List<String> lines = new ArrayList<>();
        lines.add(words.text("notice.digest.lead", words.day(digest.monday()), digest.portals()));
        moved(lines, words.text("notice.digest.risen"), digest.risen(), words);
        moved(lines, words.text("notice.digest.fallen"), digest.fallen(), words);
        lines.add("");
        lines.add(words.text("notice.standing"));
        return lines;
    }

    private static void moved(List<String> lines, String title, List<Movement> moved, Words words) {
        lines.add("");
        lines.add(title);
        if (moved.isEmpty()) {
            lines.add("  " + words.text("leader.unmoved"));
        }
        moved.stream()
                .limit(MOST_MOVED)
                .forEach(one -> lines.add("  " + name(one.entry().name(), words) + ": "
                        + MovementWords.signed(one.quarters(), words) + "; " + MovementWords.why(one.most(2), words)));
        if (moved.size() > MOST_MOVED) {
            lines.add("  " + words.text("paper.others", moved.size() - MOST_MOVED));
        }
    }

    private static String json(Notice notice, String subject, Words words) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", FORMAT)
                .put("topic", notice.topic().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("key", notice.key())
                .put("text", subject);
        switch (notice) {
            case Notice.Digest digest -> {
                root.put("week", digest.monday().toString()).put("portals", digest.portals());
                moved(root.putArray("risen"), digest.risen(), words);
                moved(root.putArray("fallen"), digest.fallen(), words);
            }
            case Notice.Expiring one ->
                root.put("portal", one.portal().value())
                        .put("host", one.host())
                        .put("ends", one.ends().toString())
                        .put("days", one.days());
            case Notice.Down one ->
                root.put("portal", one.portal().value())
                        .put("since", one.since().toString())
                        .put("runs", one.runs())
                        .put("cause", one.cause().name());
            case Notice.Lettered one ->
                root.put("portal", one.portal().value())
                        .put("night", one.night().toString())
                        .put("before", one.before().name())
                        .put("after", one.after().name());
        }
        return root.toString();
    }

    private static void moved(ArrayNode to, List<Movement> moved, Words words) {
        moved.forEach(one -> to.addObject()
                .put("portal", one.entry().card().portal().id().value())
                .put("points", one.quarters() / 4.0)
                .put("why", MovementWords.why(one.most(2), words)));
    }
}
