package org.portalprobe.scheduler.gate;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.checks.regression.Baseline;
import org.portalprobe.checks.regression.Scope;
import org.portalprobe.config.Access;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.Endpoint;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.config.Portal;
import org.portalprobe.config.loader.Portals;
import org.portalprobe.config.loader.RegistryFile;
import org.portalprobe.crawler.tls.TlsTarget;

/** Turns what a person said into what is looked at. */
final class Targets {

    private final GateOptions options;
    private final Map<String, String> environment;

    Targets(GateOptions options, Map<String, String> environment) {
        this.options = options;
        this.environment = environment;
    }

    /** @throws ConfigException with what is wrong with the options together */
    void demandFit() {
        List<ConfigProblem> problems = new ArrayList<>();
        long targets = Stream.of(!options.urls.isEmpty(), options.portal != null, options.folder != null)
                .filter(given -> given)
                .count();
        if (targets != 1) {
            problems.add(problem("gate", "", "needs one target", "one of --url, --portal and --dir"));
        }
        if (options.registry != null && options.portal == null) {
            problems.add(problem("--registry", options.registry.toString(), "knows portals", "add --portal ID"));
        }
        if (options.update && options.baseline == null) {
            problems.add(problem("--update-baseline", "", "has no file to write", "add --baseline FILE"));
        }
        if (options.against != null && options.folder != null) {
            problems.add(problem(
                    "--against", options.against, "cannot be compared with a folder", "serve it and use --url"));
        }
        if (options.pages < 1 || options.pages > 100) {
            problems.add(problem("--pages", Integer.toString(options.pages), "is out of range", "1 to 100"));
        }
        Integer rounds = options.rounds;
        if (rounds != null && (rounds < 5 || rounds > 50)) {
            problems.add(problem("--rounds", rounds.toString(), "is out of range", "5 to 50"));
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
    }

    GateTarget folder(Path folder, FolderServer server) {
        List<URI> all = server.pages();
        List<URI> pages = all.stream().limit(options.pages).toList();
        List<String> omitted =
                all.stream().skip(options.pages).map(URI::getPath).toList();
        Portal portal = Portals.ofUrl(pages.getFirst().resolve("/").toString())
                .with(new NetworkPolicy(true, Map.of(), List.of(), false));
        return new GateTarget(folder.toString(), portal, pages, Scope.PAGES, omitted);
    }

    /** @param known whose pages are looked at again, where none are named */
    GateTarget site(Optional<Baseline> known) {
        if (options.urls.isEmpty()) {
            Portal portal = portal(Optional.ofNullable(options.portal).orElseThrow());
            List<URI> pages = known.map(baseline -> baseline.snapshot().pages().stream()
                            .map(page -> portal.url().resolve(page))
                            .toList())
                    .orElse(List.of());
            return new GateTarget(portal.url().toString(), portal, homeFirst(portal, pages), Scope.SITE, List.of());
        }
        List<URI> pages = options.urls.stream()
                .map(url -> Portals.ofUrl(url).url())
                .distinct()
                .toList();
        URI home = pages.getFirst();
        List<ConfigProblem> elsewhere = pages.stream()
                .filter(page -> !Access.server(page).equals(Access.server(home)))
                .map(page -> problem(
                        "--url",
                        page.toString(),
                        "is on another server than " + home,
                        "run the gate once for each site"))
                .toList();
        if (!elsewhere.isEmpty()) {
            throw new ConfigException(elsewhere);
        }
        Portal portal = Portals.ofUrl(home.toString()).with(network(home));
        return new GateTarget(home.toString(), portal, pages, Scope.SITE, List.of());
    }

    private static List<URI> homeFirst(Portal portal, List<URI> pages) {
        return Stream.concat(
                        pages.stream().filter(portal.url()::equals),
                        pages.stream().filter(page -> !page.equals(portal.url())))
                .toList();
    }

    private Portal portal(String named) {
        Path registry = options.registry;
        if (registry == null) {
            Portal portal = Portals.ofUrl(named);
            return portal.with(network(portal.url()));
        }
        Portal known = RegistryFile.read(registry).portals().stream()
                .filter(portal -> portal.id().value().equals(named))
                .findFirst()
                .orElseThrow(() -> new ConfigException(
                        List.of(problem("--portal", named, "is no portal of " + registry, "write the id of one"))));
        NetworkPolicy own = network(known.url());
        NetworkPolicy entry = known.network();
        Map<Endpoint, Endpoint> resolve = new LinkedHashMap<>(entry.resolve());
        resolve.putAll(own.resolve());
        List<Path> roots = Stream.concat(entry.trustedRoots().stream(), own.trustedRoots().stream())
                .toList();
        return known.with(new NetworkPolicy(
                entry.allowPrivateAddresses() || own.allowPrivateAddresses(),
                resolve,
                roots,
                entry.allowTrackers(),
                own.access()));
    }

    private NetworkPolicy network(URI target) {
        return options.staging.network(target, against(), environment);
    }

    Optional<URI> against() {
        return Optional.ofNullable(options.against)
                .map(url -> Portals.ofUrl(url).url());
    }

    /** The same pages of the other release. */
    GateTarget other(GateTarget target, URI against) {
        List<URI> pages =
                target.pages().stream().map(page -> moved(page, against)).toList();
        NetworkPolicy network = target.portal().network();
        boolean literal = TlsTarget.isLiteral(against.getHost());
        Portal portal = Portals.ofUrl(against.toString())
                .with(new NetworkPolicy(
                        network.allowPrivateAddresses() || literal,
                        network.resolve(),
                        network.trustedRoots(),
                        network.allowTrackers(),
                        network.access()));
        return new GateTarget(against.toString(), portal, pages, Scope.SITE, List.of());
    }

    static URI moved(URI page, URI server) {
        String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
        String path = page.getRawPath().isEmpty() ? "/" : page.getRawPath();
        String route = page.getRawFragment() == null ? "" : "#" + page.getRawFragment();
        return server.resolve(path + query + route);
    }

    private static ConfigProblem problem(String where, String value, String problem, String wanted) {
        return new ConfigProblem(where, 0, "", value, problem, wanted);
    }
}
