package org.portalprobe.scheduler;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;

/** The program as a person would call it, in this process; keeps what it printed. */
final class Cli {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    int run(String... arguments) {
        return Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true), InstantSource.system())
                .execute(arguments);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
