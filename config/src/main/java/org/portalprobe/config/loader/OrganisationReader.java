package org.portalprobe.config.loader;

import java.util.List;
import java.util.Optional;
import org.portalprobe.config.organisation.Code;
import org.portalprobe.config.organisation.CodeScheme;
import org.portalprobe.config.organisation.Organisation;
import org.portalprobe.config.organisation.OrganisationId;
import org.portalprobe.config.organisation.OrganisationKind;
import org.portalprobe.config.organisation.Validity;
import org.portalprobe.config.yaml.TextParser;
import org.portalprobe.config.yaml.UniqueNames;
import org.portalprobe.config.yaml.YamlMapping;
import org.portalprobe.config.yaml.YamlValue;

/** Reads one organisation. */
final class OrganisationReader {

    private static final TextParser<OrganisationId> ID =
            TextParser.of(OrganisationId::new, "is no organisation id", "write small letters, digits and hyphens");

    private final UniqueNames ids = new UniqueNames("organisation");

    Optional<Organisation> read(YamlValue value) {
        return value.mapping().flatMap(this::organisation);
    }

    private Optional<Organisation> organisation(YamlMapping map) {
        map.only(List.of("id", "name", "kind", "from", "until", "aliases", "codes", "successors", "evidence"));
        var id = map.required("id", v -> v.parsed(ID).flatMap(name -> ids.claim(v, name)));
        var name = map.required("name", Texts::oneOrBoth);
        var kind = map.required("kind", v -> v.word(OrganisationKind.class));
        var validity = validity(map);
        var aliases = map.optional("aliases", v -> v.each(YamlValue::text));
        var codes = map.optional("codes", v -> v.each(OrganisationReader::code));
        var successors = map.optional("successors", v -> v.each(one -> one.parsed(ID)));
        var evidence = map.required("evidence", YamlValue::text);
        return map.build(() -> new Organisation(
                id.orElseThrow(),
                name.orElseThrow(),
                kind.orElseThrow(),
                validity.orElse(Validity.ALWAYS),
                aliases.orElse(List.of()),
                codes.orElse(List.of()),
                successors.orElse(List.of()),
                evidence.orElseThrow()));
    }

    private static Optional<Code> code(YamlValue value) {
        return value.mapping().flatMap(map -> {
            map.only(List.of("scheme", "code", "from", "until", "evidence"));
            var scheme = map.required("scheme", v -> v.word(CodeScheme.class));
            var code = map.required("code", YamlValue::text);
            var validity = validity(map);
            var evidence = map.required("evidence", YamlValue::text);
            return map.build(() -> new Code(
                    scheme.orElseThrow(),
                    code.orElseThrow(),
                    validity.orElse(Validity.ALWAYS),
                    evidence.orElseThrow()));
        });
    }

    private static Optional<Validity> validity(YamlMapping map) {
        var from = map.optional("from", v -> v.parsed(EnrolmentReader.DAY));
        var until = map.optional("until", v -> v.parsed(EnrolmentReader.DAY));
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            return map.self().wrong("ends before it starts", "correct from or until");
        }
        return Optional.of(new Validity(from, until));
    }
}
