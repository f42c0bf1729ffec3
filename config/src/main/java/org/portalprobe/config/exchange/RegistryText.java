package org.portalprobe.config.exchange;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import org.portalprobe.config.Consent;
import org.portalprobe.config.Contact;
import org.portalprobe.config.Enrolment;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.config.MaintenanceWindow;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.config.Platform;
import org.portalprobe.config.Portal;
import org.portalprobe.config.Registry;
import org.portalprobe.config.Scope;
import org.portalprobe.config.StatusChange;
import org.portalprobe.config.VietnamTime;
import org.portalprobe.config.yaml.YamlText;
import org.snakeyaml.engine.v2.nodes.Node;

/** A registry as YAML or JSON, in the form that is read again; nothing that says only the default. */
final class RegistryText {

    private RegistryText() {}

    static String of(Registry registry, boolean json) {
        var root = YamlText.mapping().put("portals", YamlText.list(registry.portals(), RegistryText::portal));
        if (!registry.platforms().isEmpty()) {
            root.put("platforms", YamlText.list(registry.platforms(), RegistryText::platform));
        }
        return json ? YamlText.json(root.node()) : YamlText.yaml(root.node());
    }

    private static Node portal(Portal portal) {
        Enrolment enrolment = portal.enrolment();
        var map = YamlText.mapping()
                .put("id", portal.id().value())
                .put("name", name(portal.name()))
                .put("organisation", portal.organisation())
                .put("kind", Choices.word(portal.kind()))
                .put("status", Choices.word(portal.status()))
                .put("url", portal.url().toString());
        if (!portal.keyPages().isEmpty()) {
            map.put("key-pages", keyPages(portal));
        }
        if (!portal.network().equals(NetworkPolicy.DEFAULT)) {
            map.put("network", network(portal.network()));
        }
        if (enrolment.scored()) {
            map.put("scored", true);
        }
        some(map, "history", enrolment.history(), RegistryText::change);
        if (!enrolment.scope().equals(Scope.OWN_HOST)) {
            map.put("scope", scope(enrolment.scope()));
        }
        enrolment.emcSite().ifPresent(site -> map.put("emc-site", site));
        some(map, "consents", enrolment.consents(), RegistryText::consent);
        some(map, "contacts", enrolment.contacts(), RegistryText::contact);
        some(map, "maintenance", enrolment.maintenance(), RegistryText::window);
        some(map, "quiet-hours", enrolment.quietHours().spans(), span -> YamlText.text(span.toString()));
        return map.put("source", enrolment.source()).node();
    }

    private static Node scope(Scope scope) {
        var map = YamlText.mapping();
        some(map, "hosts", scope.hosts(), YamlText::text);
        some(map, "sub-sites", scope.subSites(), site -> YamlText.text(site.toString()));
        some(map, "paths", scope.paths().prefixes(), YamlText::text);
        some(map, "include", scope.paths().include(), YamlText::text);
        some(map, "exclude", scope.paths().exclude(), YamlText::text);
        return map.node();
    }

    private static Node platform(Platform platform) {
        return YamlText.mapping()
                .put("id", platform.id().value())
                .put("name", name(platform.name()))
                .put("organisation", platform.organisation())
                .put("kind", Choices.word(platform.kind()))
                .put("source", platform.source())
                .node();
    }

    private static <T> void some(YamlText.Mapping map, String key, List<T> values, Function<T, Node> writer) {
        if (!values.isEmpty()) {
            map.put(key, YamlText.list(values, writer));
        }
    }

    private static Node name(LocalizedText name) {
        return name.vi().equals(name.en())
                ? YamlText.text(name.vi())
                : YamlText.mapping().put("vi", name.vi()).put("en", name.en()).node();
    }

    private static Node keyPages(Portal portal) {
        var pages = YamlText.mapping();
        for (KeyPageRole role : KeyPageRole.values()) {
            URI page = portal.keyPages().get(role);
            if (page != null) {
                pages.put(Choices.word(role), page.toString());
            }
        }
        return pages.node();
    }

    private static Node network(NetworkPolicy policy) {
        var map = YamlText.mapping();
        if (policy.allowPrivateAddresses()) {
            map.put("allow-private-addresses", true);
        }
        if (!policy.resolve().isEmpty()) {
            var resolve = YamlText.mapping();
            policy.resolve().forEach((from, to) -> resolve.put(from.toString(), to.toString()));
            map.put("resolve", resolve.node());
        }
        some(
                map,
                "trusted-roots",
                policy.trustedRoots(),
                root -> YamlText.text(root.toAbsolutePath().toString()));
        if (policy.allowTrackers()) {
            map.put("allow-trackers", true);
        }
        return map.node();
    }

    private static Node change(StatusChange change) {
        return YamlText.mapping()
                .put("status", Choices.word(change.status()))
                .put("since", change.since().toString())
                .node();
    }

    private static Node consent(Consent consent) {
        return YamlText.mapping()
                .put("to", Choices.word(consent.to()))
                .put("since", consent.since().toString())
                .put("document", consent.document())
                .node();
    }

    private static Node window(MaintenanceWindow window) {
        return YamlText.mapping()
                .put("from", inVietnam(window.from()))
                .put("to", inVietnam(window.to()))
                .put("announced", window.announced())
                .node();
    }

    private static String inVietnam(Instant moment) {
        return LocalDateTime.ofInstant(moment, VietnamTime.ZONE).toString();
    }

    private static Node contact(Contact contact) {
        return YamlText.mapping()
                .put("name", contact.name())
                .put("address", contact.address())
                .node();
    }
}
