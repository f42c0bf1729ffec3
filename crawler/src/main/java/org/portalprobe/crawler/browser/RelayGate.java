package org.portalprobe.crawler.browser;

import java.util.List;
import java.util.Optional;
import org.portalprobe.config.Access;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.egress.ControlPorts;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.egress.Refusal;
import org.portalprobe.crawler.egress.Relay;
import org.portalprobe.crawler.egress.TrackerList;

/** The gate of a real visit: the relay for connections, the tracker list for what is answered inside the browser. */
public record RelayGate(Egress egress, Relay relay) implements BrowserGate {

    @Override
    public List<String> chromiumArguments() {
        return relay.chromiumArguments();
    }

    @Override
    public List<String> trackers() {
        return egress.policy().allowTrackers()
                ? List.of()
                : TrackerList.shipped().suffixes();
    }

    @Override
    public Access access() {
        return egress.policy().access();
    }

    @Override
    public Reservation reserve(int port) {
        ControlPorts.Registration registration =
                egress.environment().controlPorts().register(port);
        return registration::close;
    }

    @Override
    public Optional<Fault> refusal(String host, int port) {
        return relay.refusals().reversed().stream()
                .filter(refusal -> refusal.host().equalsIgnoreCase(host) && refusal.port() == port)
                .map(Refusal::fault)
                .findFirst();
    }
}
