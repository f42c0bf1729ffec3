package org.portalprobe.scheduler.offer;

import java.io.PrintWriter;
import java.util.List;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.offer.FunctionLine;
import org.portalprobe.reports.offer.InventoryView;
import org.portalprobe.reports.words.Words;

/** Functions and services for a person. */
public final class OfferReport {

    private final PrintWriter out;
    private final Words words;

    public OfferReport(PrintWriter out, Words words) {
        this.out = out;
        this.words = words;
    }

    public void print(Visit visit, Offer offer) {
        if (visit.pages().isEmpty()) {
            return;
        }
        out.println(words.text("portal.offer"));
        FunctionLine.of(visit, words).forEach(this::print);
        InventoryView view = InventoryView.of(offer.inventory(), words);
        out.println(words.text("offer.inventory"));
        if (view.isEmpty()) {
            out.println("  " + words.text("offer.none"));
        }
        view.rows().forEach(this::print);
        view.notes().forEach(note -> out.println("  " + note));
        print(
                words.text("offer.recommendations"),
                InventoryView.recommended(offer.inventory(), offer.beside().others(), words));
        offer.compared()
                .ifPresent(list -> InventoryView.compared(list, words).forEach(line -> out.println("  " + line)));
    }

    private void print(FunctionLine line) {
        String said = line.said().isEmpty() ? "" : "  " + line.said().getFirst();
        out.println("  %-52s %-18s%s".formatted(line.name(), line.state(), said));
    }

    private void print(InventoryView.LevelRow row) {
        out.println("  %-30s %8s %8s  %s %s"
                .formatted(row.level(), row.seen(), row.share(), row.stated(), row.statedShare())
                .stripTrailing());
    }

    private void print(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            out.println(heading);
            lines.forEach(line -> out.println("  " + line));
        }
    }
}
