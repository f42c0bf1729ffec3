package org.portalprobe.scheduler;

import org.portalprobe.scheduler.cli.ExitCode;
import org.portalprobe.scheduler.cli.Interruption;
import org.portalprobe.scheduler.node.Node;

/** Lets a node work until the process is told to end. */
final class NodeLife {

    /** For giving back what was begun and ending browsers; systemd kills after 90. */
    private static final long LAST_WORDS_SECONDS = 30;

    private NodeLife() {}

    static int of(Node node) throws Exception {
        return Interruption.during(
                () -> {
                    node.run();
                    return ExitCode.OK.code();
                },
                () -> end(node));
    }

    private static void end(Node node) {
        node.stop();
        try {
            boolean unused = node.awaitEnd(LAST_WORDS_SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
