package org.portalprobe.scheduler.gate;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portalprobe.config.Access;
import org.portalprobe.config.ClientCertificate;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.Endpoint;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.crawler.egress.ClientTls;
import org.portalprobe.crawler.tls.TlsTarget;
import picocli.CommandLine.Option;

/** How a server is reached that is not public yet. Secrets come from the environment: what stands in a command line stands in logs. */
public final class StagingOptions {

    @Option(
            names = "--basic-auth-env",
            paramLabel = "ENV",
            description = "Environment variable that holds user:password for HTTP basic authentication.")
    @Nullable
    String basic;

    @Option(
            names = "--header-env",
            paramLabel = "NAME=ENV",
            description = "A request header whose value an environment variable holds; may be repeated.")
    Map<String, String> headers = new LinkedHashMap<>();

    @Option(
            names = "--cookie-env",
            paramLabel = "NAME=ENV",
            description = "A cookie whose value an environment variable holds; may be repeated.")
    Map<String, String> cookies = new LinkedHashMap<>();

    @Option(
            names = "--client-certificate",
            paramLabel = "FILE",
            description = "A PKCS#12 store with key and certificate for a server that asks its visitors for one.")
    @Nullable
    Path certificate;

    @Option(
            names = "--client-certificate-env",
            paramLabel = "ENV",
            description = "Environment variable that holds the password of --client-certificate.")
    @Nullable
    String certificatePassword;

    @Option(names = "--ca", paramLabel = "PEM", description = "A certificate authority of your own; may be repeated.")
    List<Path> authorities = new ArrayList<>();

    @Option(
            names = "--resolve",
            paramLabel = "HOST:PORT:ADDRESS[:PORT]",
            description = "Connects to this address instead of what the name resolves to; may be repeated.")
    List<String> resolve = new ArrayList<>();

    @Option(names = "--allow-private", description = "The name may lead to a private address.")
    boolean allowPrivate;

    @Option(
            names = "--access-both",
            description = "Credentials go to the --against server too (default: to the target alone).")
    boolean both;

    /** @throws ConfigException with every problem */
    NetworkPolicy network(URI target, Optional<URI> against, Map<String, String> environment) {
        List<ConfigProblem> problems = new ArrayList<>();
        Map<Endpoint, Endpoint> fixed = fixed(problems);
        Access access = access(target, against, environment, problems);
        access.certificate().ifPresent(shown -> demandReadable(shown, problems));
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        // An address that a person typed is meant; a name that leads to one may be a trap.
        boolean literal = TlsTarget.isLiteral(target.getHost()) || !fixed.isEmpty();
        return new NetworkPolicy(allowPrivate || literal, fixed, authorities, false, access);
    }

    Secrets secrets(Map<String, String> environment) {
        List<String> values = new ArrayList<>();
        headers.values().forEach(name -> values.add(environment.getOrDefault(name, "")));
        cookies.values().forEach(name -> values.add(environment.getOrDefault(name, "")));
        Optional.ofNullable(basic)
                .map(name -> environment.getOrDefault(name, ""))
                .ifPresent(pair -> {
                    values.add(pair);
                    int colon = pair.indexOf(':');
                    values.add(colon < 0 ? "" : pair.substring(colon + 1));
                });
        Optional.ofNullable(certificatePassword).ifPresent(name -> values.add(environment.getOrDefault(name, "")));
        return new Secrets(values);
    }

    private Access access(
            URI target, Optional<URI> against, Map<String, String> environment, List<ConfigProblem> problems) {
        Map<String, String> given = new LinkedHashMap<>();
        headers.forEach((name, variable) ->
                value("--header-env", variable, environment, problems).ifPresent(value -> given.put(name, value)));
        Optional.ofNullable(basic)
                .flatMap(variable -> value("--basic-auth-env", variable, environment, problems))
                .ifPresent(pair -> given.put(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8))));
        Map<String, String> sent = new LinkedHashMap<>();
        cookies.forEach((name, variable) ->
                value("--cookie-env", variable, environment, problems).ifPresent(value -> sent.put(name, value)));
        Set<String> servers = new HashSet<>(Set.of(Access.server(target)));
        against.filter(other -> both).map(Access::server).ifPresent(servers::add);
        return new Access(servers, given, sent, certificate(environment, problems));
    }

    private Optional<ClientCertificate> certificate(Map<String, String> environment, List<ConfigProblem> problems) {
        Path file = certificate;
        String variable = certificatePassword;
        if (file != null && variable != null) {
            return value("--client-certificate-env", variable, environment, problems)
                    .map(password -> new ClientCertificate(file, password));
        }
        if (file != null || variable != null) {
            String alone = file == null ? "--client-certificate-env" : "--client-certificate";
            problems.add(new ConfigProblem(
                    alone,
                    0,
                    "",
                    file == null ? String.valueOf(variable) : file.toString(),
                    "stands alone",
                    "--client-certificate FILE --client-certificate-env ENV"));
        }
        return Optional.empty();
    }

    private void demandReadable(ClientCertificate shown, List<ConfigProblem> problems) {
        try {
            ClientTls.of(shown, new NetworkPolicy(false, Map.of(), List.of(), false));
        } catch (IOException | GeneralSecurityException unusable) {
            problems.add(new ConfigProblem(
                    "--client-certificate",
                    0,
                    "",
                    shown.file().toString(),
                    "cannot be used: " + unusable.getMessage(),
                    "openssl pkcs12 -export -in certificate.pem -inkey key.pem -out " + shown.file()));
        }
    }

    private static Optional<String> value(
            String option, String variable, Map<String, String> environment, List<ConfigProblem> problems) {
        String value = environment.get(variable);
        if (value == null || value.isBlank() || value.matches("(?s).*[\\r\\n].*")) {
            problems.add(new ConfigProblem(
                    option, 0, "", variable, "names no environment variable with one line", "set it in the job"));
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private Map<Endpoint, Endpoint> fixed(List<ConfigProblem> problems) {
        Map<Endpoint, Endpoint> fixed = new LinkedHashMap<>();
        for (String written : resolve) {
            String[] parts = written.split(":", 4);
            try {
                int port = Integer.parseInt(parts[1]);
                if (!TlsTarget.isLiteral(parts[2])) {
                    throw new IllegalArgumentException("no address");
                }
                fixed.put(
                        new Endpoint(parts[0], port),
                        new Endpoint(parts[2], parts.length > 3 ? Integer.parseInt(parts[3]) : port));
            } catch (ArrayIndexOutOfBoundsException | IllegalArgumentException malformed) {
                problems.add(new ConfigProblem(
                        "--resolve",
                        0,
                        "",
                        written,
                        "is not HOST:PORT:ADDRESS",
                        "e.g. staging.example.vn:443:10.0.0.5, or with another port behind the address"));
            }
        }
        return fixed;
    }
}
