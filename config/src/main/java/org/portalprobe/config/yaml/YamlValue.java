package org.portalprobe.config.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** One value of a file with its place. Every read that fails reports its problem and answers empty. */
public final class YamlValue {

    private final Problems problems;
    private final Node node;
    private final String path;

    YamlValue(Problems problems, Node node, String path) {
        this.problems = problems;
        this.node = node;
        this.path = path;
    }

    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** A text that is not blank; numbers and true/false are refused unless quoted. */
    public Optional<String> text() {
        if (node instanceof ScalarNode scalar && Tag.STR.equals(node.getTag())) {
            String text = scalar.getValue().strip();
            return text.isEmpty() ? wrong("is blank", "write a text") : Optional.of(text);
        }
        return wrong("is " + shape(), node instanceof ScalarNode ? "write a text, in quotes" : "write a text");
    }

    public Optional<Boolean> flag() {
        if (node instanceof ScalarNode scalar && Tag.BOOL.equals(node.getTag())) {
            return Optional.of(Boolean.valueOf(scalar.getValue()));
        }
        return wrong("is " + shape(), "write true or false");
    }

    public Optional<Integer> integer(int min, int max) {
        String wanted = "write a whole number from " + min + " to " + max;
        if (!(node instanceof ScalarNode scalar) || !Tag.INT.equals(node.getTag())) {
            return wrong("is " + shape(), wanted);
        }
        try {
            int number = Integer.parseInt(scalar.getValue());
            return number < min || number > max ? wrong("is out of range", wanted) : Optional.of(number);
        } catch (NumberFormatException tooLong) {
            return wrong("is out of range", wanted);
        }
    }

    /** Any scalar that the parser accepts. */
    public <T> Optional<T> parsed(TextParser<T> parser) {
        if (!(node instanceof ScalarNode scalar) || Tag.NULL.equals(node.getTag())) {
            return wrong("is " + shape(), "write a single value");
        }
        try {
            return Optional.of(parser.parse(scalar.getValue().strip()));
        } catch (Unfit unfit) {
            return wrong(unfit.problem(), unfit.wanted());
        }
    }

    /** A constant of the enum, written in kebab-case. */
    public <E extends Enum<E>> Optional<E> word(Class<E> type) {
        List<String> words =
                Arrays.stream(type.getEnumConstants()).map(YamlValue::word).toList();
        return parsed(text -> {
            int index = words.indexOf(text);
            if (index < 0) {
                String meant = Spelling.nearest(text, words)
                        .map(w -> "did you mean " + w + "? ")
                        .orElse("");
                throw new Unfit("is not known here", meant + "Known: " + String.join(", ", words));
            }
            return type.getEnumConstants()[index];
        });
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A list of at least one element, every one of which the reader accepts. */
    public <T> Optional<List<T>> each(Function<YamlValue, Optional<T>> reader) {
        if (!(node instanceof SequenceNode sequence)) {
            return wrong("is " + shape(), "write a list");
        }
        var read = new ArrayList<T>();
        int index = 0;
        for (Node element : sequence.getValue()) {
            reader.apply(new YamlValue(problems, element, path + "[" + index++ + "]"))
                    .ifPresent(read::add);
        }
        if (index == 0) {
            return wrong("is an empty list", "write at least one element");
        }
        return read.size() == index ? Optional.of(List.copyOf(read)) : Optional.empty();
    }

    /** The elements of a list, unread; none of anything else. */
    public List<YamlValue> elements() {
        if (!(node instanceof SequenceNode sequence)) {
            return List.of();
        }
        var elements = new ArrayList<YamlValue>();
        for (Node element : sequence.getValue()) {
            elements.add(new YamlValue(problems, element, path + "[" + elements.size() + "]"));
        }
        return elements;
    }

    /** What a scalar says, of whatever type; nothing of anything else. */
    public Optional<String> plain() {
        return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue().strip()) : Optional.empty();
    }

    /** A mapping with any keys; say which are known by {@link YamlMapping#only}. */
    public Optional<YamlMapping> mapping() {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlMapping(this, mapping));
        }
        return wrong("is " + shape(), "write a mapping (key: value)");
    }

    /** Reports that this value cannot stay as it is; always empty, to be returned. */
    public <T> Optional<T> wrong(String problem, String wanted) {
        problems.add(line(), path, node instanceof ScalarNode scalar ? scalar.getValue() : "", problem, wanted);
        return Optional.empty();
    }

    public int line() {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    YamlValue child(Node child, String key) {
        return new YamlValue(problems, child, path.isEmpty() ? key : path + "." + key);
    }

    private String shape() {
        return switch (node.getNodeType()) {
            case MAPPING -> "a mapping";
            case SEQUENCE -> "a list";
            default -> scalarShape();
        };
    }

    private String scalarShape() {
        Tag tag = node.getTag();
        if (Tag.NULL.equals(tag)) {
            return "empty";
        }
        if (Tag.INT.equals(tag) || Tag.FLOAT.equals(tag)) {
            return "a number";
        }
        return Tag.BOOL.equals(tag) ? "true or false" : "a text";
    }
}
