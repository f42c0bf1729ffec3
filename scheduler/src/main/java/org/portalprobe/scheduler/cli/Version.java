package org.portalprobe.scheduler.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The product's version as the build wrote it. */
public final class Version implements IVersionProvider {

    public static String current() {
        try (InputStream properties =
                Version.class.getResourceAsStream("/org/portalprobe/scheduler/version.properties")) {
            Properties read = new Properties();
            read.load(properties);
            return read.getProperty("version");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String[] getVersion() {
        return new String[] {"portalprobe " + current(), "JDK " + Runtime.version()};
    }
}
