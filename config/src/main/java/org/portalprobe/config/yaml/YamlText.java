package org.portalprobe.config.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.serializer.Serializer;

/** Writes one document as YAML, or as JSON, which YAML 1.2 contains. Every value that is a text is quoted, so that none is taken for something else. */
public final class YamlText {

    private static final String PLAIN_KEY = "[a-z]+(-[a-z]+)*";

    /** Keys in the order they were put. */
    public static final class Mapping {

        private final List<NodeTuple> entries = new ArrayList<>();

        private Mapping() {}

        public Mapping put(String key, Node value) {
            entries.add(new NodeTuple(key.matches(PLAIN_KEY) ? plain(Tag.STR, key) : text(key), value));
            return this;
        }

        public Mapping put(String key, String value) {
            return put(key, text(value));
        }

        public Mapping put(String key, Optional<String> value) {
            value.ifPresent(text -> put(key, text));
            return this;
        }

        public Mapping put(String key, boolean value) {
            return put(key, plain(Tag.BOOL, String.valueOf(value)));
        }

        public Mapping put(String key, long value) {
            return put(key, plain(Tag.INT, String.valueOf(value)));
        }

        public Node node() {
            return new MappingNode(Tag.MAP, entries, FlowStyle.AUTO);
        }
    }

    private YamlText() {}

    public static Mapping mapping() {
        return new Mapping();
    }

    public static Node text(String text) {
        return new ScalarNode(Tag.STR, text, ScalarStyle.DOUBLE_QUOTED);
    }

    public static <T> Node list(List<T> values, Function<T, Node> writer) {
        return new SequenceNode(Tag.SEQ, values.stream().map(writer).toList(), FlowStyle.AUTO);
    }

    private static Node plain(Tag tag, String text) {
        return new ScalarNode(tag, text, ScalarStyle.PLAIN);
    }

    public static String yaml(Node root) {
        return written(root, FlowStyle.BLOCK);
    }

    public static String json(Node root) {
        return written(quoted(root), FlowStyle.FLOW);
    }

    /** JSON quotes its keys too. */
    private static Node quoted(Node node) {
        return switch (node) {
            case MappingNode map ->
                new MappingNode(
                        Tag.MAP,
                        map.getValue().stream()
                                .map(entry -> new NodeTuple(
                                        text(((ScalarNode) entry.getKeyNode()).getValue()),
                                        quoted(entry.getValueNode())))
                                .toList(),
                        FlowStyle.AUTO);
            case SequenceNode list ->
                new SequenceNode(
                        Tag.SEQ, list.getValue().stream().map(YamlText::quoted).toList(), FlowStyle.AUTO);
            default -> node;
        };
    }

    private static String written(Node root, FlowStyle style) {
        var settings = DumpSettings.builder()
                .setDefaultFlowStyle(style)
                .setUseUnicodeEncoding(true)
                .setSplitLines(false)
                .setMultiLineFlow(style == FlowStyle.FLOW)
                .build();
        var text = new StringBuilder();
        var serializer = new Serializer(settings, new Emitter(settings, new StreamDataWriter() {
            @Override
            public void write(String part) {
                text.append(part);
            }

            @Override
            public void write(String part, int from, int length) {
                text.append(part, from, from + length);
            }
        }));
        serializer.emitStreamStart();
        serializer.serializeDocument(root);
        serializer.emitStreamEnd();
        return text.toString();
    }
}
