package org.portalprobe.scheduler.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.config.model.Model;
import org.portalprobe.scheduler.cli.Words;

/**
 * What differs between two models: elements that came or went as a whole, and properties that say something else.
 *
 * @param from id and version
 * @param to id and version
 */
record ModelDiff(String from, String to, List<Change> changes) {

    enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * @param element id of a group or criterion, or "model"
     * @param property what changed of it; "name" for an element that came or went
     */
    record Change(Kind kind, String element, String property, List<String> before, List<String> after) {

        List<String> lines(Words words) {
            String place = words.say("diff." + kind, element, words.say("property." + property));
            return Stream.concat(
                            Stream.of(place),
                            Stream.concat(
                                    before.stream().map(line -> "    - " + line),
                                    after.stream().map(line -> "    + " + line)))
                    .toList();
        }
    }

    static ModelDiff of(Model from, Model to, org.portalprobe.reports.words.Words words) {
        Map<ModelLines.Key, List<String>> before = ModelLines.of(from, words);
        Map<ModelLines.Key, List<String>> after = ModelLines.of(to, words);
        Set<String> gone = elements(before);
        gone.removeAll(elements(after));
        Set<String> come = elements(after);
        come.removeAll(elements(before));
        var keys = new LinkedHashSet<ModelLines.Key>(before.keySet());
        keys.addAll(after.keySet());
        var changes = new ArrayList<Change>();
        for (ModelLines.Key key : keys) {
            List<String> was = before.getOrDefault(key, List.of());
            List<String> is = after.getOrDefault(key, List.of());
            boolean whole = gone.contains(key.element()) || come.contains(key.element());
            if (!was.equals(is) && (!whole || key.property().equals("name"))) {
                Kind kind = gone.contains(key.element())
                        ? Kind.REMOVED
                        : come.contains(key.element()) ? Kind.ADDED : Kind.CHANGED;
                changes.add(new Change(kind, key.element(), key.property(), was, is));
            }
        }
        return new ModelDiff(named(from), named(to), List.copyOf(changes));
    }

    private static Set<String> elements(Map<ModelLines.Key, List<String>> lines) {
        return lines.keySet().stream()
                .map(ModelLines.Key::element)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String named(Model model) {
        return model.id() + " (" + model.version() + ")";
    }

    String json() {
        var document = new LinkedHashMap<String, Object>();
        document.put("from", from);
        document.put("to", to);
        document.put("changes", changes.stream().map(ModelDiff::json).toList());
        try {
            return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(document);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("texts must always be writable", bug);
        }
    }

    private static Map<String, Object> json(Change change) {
        var object = new LinkedHashMap<String, Object>();
        object.put("change", change.kind().name().toLowerCase(Locale.ROOT));
        object.put("element", change.element());
        object.put("property", change.property());
        object.put("before", change.before());
        object.put("after", change.after());
        return object;
    }
}
