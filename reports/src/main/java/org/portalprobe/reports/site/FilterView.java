package org.portalprobe.reports.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.portalprobe.config.PortalKind;
import org.portalprobe.config.organisation.Block;
import org.portalprobe.reports.words.Words;

/** The form of an overview, as it was sent. */
public record FilterView(
        String action, List<Choice> periods, List<Choice> blocks, List<Choice> kinds, String words, boolean any) {

    /** @param value empty for all */
    public record Choice(String value, String label, boolean chosen) {}

    static FilterView of(Overview overview, Filter filter, Setting setting) {
        Words words = setting.words();
        String period = overview.edition().map(one -> one.period().label()).orElse("");
        List<Choice> blocks = all(words, filter.block().isEmpty());
        Stream.of(Block.values())
                .map(one -> new Choice(
                        one.name(),
                        words.name("site.block", one),
                        filter.block().filter(one::equals).isPresent()))
                .forEach(blocks::add);
        List<Choice> kinds = all(words, filter.kind().isEmpty());
        Stream.of(PortalKind.values())
                .map(one -> new Choice(
                        one.name(),
                        words.name("kind", one),
                        filter.kind().filter(one::equals).isPresent()))
                .forEach(kinds::add);
        return new FilterView(
                setting.addresses().overview(),
                periods(overview.periods(), period),
                blocks,
                kinds,
                filter.words(),
                !filter.isNone());
    }

    static List<Choice> periods(List<String> labels, String chosen) {
        return labels.stream()
                .map(one -> new Choice(one, one, one.equals(chosen)))
                .toList();
    }

    private static List<Choice> all(Words words, boolean chosen) {
        return new ArrayList<>(List.of(new Choice("", words.text("site.all"), chosen)));
    }
}
