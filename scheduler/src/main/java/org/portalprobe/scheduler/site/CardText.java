package org.portalprobe.scheduler.site;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.PortalKind;
import org.portalprobe.config.PortalStatus;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.model.Criterion;
import org.portalprobe.config.model.Group;
import org.portalprobe.config.model.Rule;

/**
 * Cards and changes as text, and back under the same model: what the model and the registry say is only named. A format of one build for
 * itself, never published. Thread-safe.
 */
final class CardText {

    private record Named(
            PortalId id,
            LocalizedText name,
            Optional<String> organisation,
            PortalKind kind,
            PortalStatus status,
            URI url) {}

    private final ObjectMapper mapper;

    /** @param registered portals as the registry has them now */
    CardText(AssessmentModel model, Function<PortalId, Optional<Portal>> registered) {
        var module = new SimpleModule();
        refer(module, AssessmentModel.class, Map.of(model.id(), model));
        Map<String, Group> groups = new HashMap<>();
        Map<String, Criterion> criteria = new HashMap<>();
        Map<String, Rule.Part> parts = new HashMap<>();
        model.groups().forEach(group -> groups.put(group.id(), group));
        model.criteria().forEach(criterion -> {
            criteria.put(criterion.id(), criterion);
            if (criterion.rule() instanceof Rule.Sum sum) {
                sum.parts().forEach(part -> parts.put(criterion.id() + "/" + part.id(), part));
            }
        });
        refer(module, Group.class, groups);
        refer(module, Criterion.class, criteria);
        refer(module, Rule.Part.class, parts);
        module.addSerializer(Portal.class, new PortalWriter());
        module.addDeserializer(Portal.class, new PortalReader(registered));
        this.mapper = JsonMapper.builder()
                .addModules(new Jdk8Module(), new JavaTimeModule(), module)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    private static <T> void refer(SimpleModule module, Class<T> type, Map<String, T> named) {
        module.addSerializer(type, new NameWriter<>(type, named));
        module.addDeserializer(type, new NameReader<>(type, named));
    }

    /** Empty for a card of another model. */
    Optional<String> write(Object card) {
        try {
            return Optional.of(mapper.writeValueAsString(card));
        } catch (JsonProcessingException other) {
            return Optional.empty();
        }
    }

    /** Empty where it cannot be read: then it is made anew. */
    <T> Optional<T> read(String text, Class<T> type) {
        try {
            return Optional.of(mapper.readValue(text, type));
        } catch (JsonProcessingException | IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    private static final class NameWriter<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1L;

        // By identity: comparing whole criteria would take longer than writing them.
        private final transient IdentityHashMap<T, String> names = new IdentityHashMap<>();

        NameWriter(Class<T> type, Map<String, T> named) {
            super(type);
            named.forEach((name, one) -> names.put(one, name));
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            String name = names.get(value);
            if (name == null) {
                throw JsonMappingException.from(out, "of another model");
            }
            out.writeString(name);
        }
    }

    private static final class NameReader<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Map<String, T> named;

        NameReader(Class<T> type, Map<String, T> named) {
            super(type);
            this.named = Map.copyOf(named);
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            T value = named.get(in.getText());
            if (value == null) {
                throw JsonMappingException.from(in, "of another model");
            }
            return value;
        }
    }

    private static final class PortalWriter extends StdSerializer<Portal> {
        private static final long serialVersionUID = 1L;

        PortalWriter() {
            super(Portal.class);
        }

        @Override
        public void serialize(Portal portal, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writePOJO(new Named(
                    portal.id(), portal.name(), portal.organisation(), portal.kind(), portal.status(), portal.url()));
        }
    }

    private static final class PortalReader extends StdDeserializer<Portal> {
        private static final long serialVersionUID = 1L;
        private final transient Function<PortalId, Optional<Portal>> registered;

        PortalReader(Function<PortalId, Optional<Portal>> registered) {
            super(Portal.class);
            this.registered = registered;
        }

        @Override
        public Portal deserialize(JsonParser in, DeserializationContext context) throws IOException {
            Named named = context.readValue(in, Named.class);
            return registered
                    .apply(named.id())
                    .orElseGet(() -> new Portal(
                            named.id(),
                            named.name(),
                            named.organisation(),
                            named.kind(),
                            named.status(),
                            named.url(),
                            Map.of(),
                            NetworkPolicy.DEFAULT));
        }
    }
}
