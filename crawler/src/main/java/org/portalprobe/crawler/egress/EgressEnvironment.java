package org.portalprobe.crawler.egress;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.xbill.DNS.ResolverConfig;

/**
 * What egress needs of the host it runs on; the same for all visits of a process.
 *
 * @param nameServers asked one after the other until one knows the name
 * @param hostsFile names of the system's hosts file come before the name servers
 * @param nameDeadline longest time one name may take, over all servers
 * @param controlPorts our own ports, never to be connected to
 * @param limits of one visit
 */
public record EgressEnvironment(
        List<InetSocketAddress> nameServers,
        boolean hostsFile,
        Duration nameDeadline,
        ControlPorts controlPorts,
        EgressLimits limits) {

    public EgressEnvironment {
        nameServers = List.copyOf(nameServers);
        if (nameServers.isEmpty()) {
            throw new IllegalArgumentException("egress needs a name server");
        }
    }

    /** The system's name servers and hosts file, 5 s for a name. */
    public static EgressEnvironment system() {
        return new EgressEnvironment(
                ResolverConfig.getCurrentConfig().servers(),
                true,
                Duration.ofSeconds(5),
                new ControlPorts(),
                EgressLimits.VISIT);
    }

    /** These name servers alone, without the hosts file. */
    public EgressEnvironment withNameServers(List<InetSocketAddress> servers) {
        return new EgressEnvironment(servers, false, nameDeadline, controlPorts, limits);
    }

    public EgressEnvironment withNameDeadline(Duration deadline) {
        return new EgressEnvironment(nameServers, hostsFile, deadline, controlPorts, limits);
    }

    public EgressEnvironment withLimits(EgressLimits visit) {
        return new EgressEnvironment(nameServers, hostsFile, nameDeadline, controlPorts, visit);
    }
}
