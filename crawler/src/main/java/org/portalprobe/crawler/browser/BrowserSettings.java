package org.portalprobe.crawler.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;

/**
 * The programs behind a browser of ours.
 *
 * @param chromium Chromium, or a script that starts it
 * @param chromedriver of the same major version
 * @param node runs Playwright's driver
 * @param root we are root, so the browser runs as an unprivileged user
 */
public record BrowserSettings(Path chromium, Path chromedriver, Path node, boolean root) {

    /**
     * What the system properties {@code portalprobe.chromium} and {@code portalprobe.chromedriver} and the variable {@code
     * PLAYWRIGHT_NODEJS_PATH} name, else what the PATH has. A program found nowhere keeps its bare name, which {@link
     * #problem} reports.
     */
    public static BrowserSettings fromSystem() {
        return new BrowserSettings(
                program(System.getProperty("portalprobe.chromium"), "chromium", "chromium-browser", "google-chrome"),
                program(System.getProperty("portalprobe.chromedriver"), "chromedriver"),
                program(System.getenv("PLAYWRIGHT_NODEJS_PATH"), "node", "nodejs"),
                "root".equals(System.getProperty("user.name")));
    }

    public BrowserSettings withChromium(Path program) {
        return new BrowserSettings(program, chromedriver, node, root);
    }

    public BrowserSettings withChromedriver(Path program) {
        return new BrowserSettings(chromium, program, node, root);
    }

    /** What is missing, and what to do about it; empty when all programs are there. */
    public Optional<Fault> problem() {
        return Stream.of(
                        missing("Chromium", chromium, "apt install chromium", "-Dportalprobe.chromium=FILE"),
                        missing(
                                "ChromeDriver",
                                chromedriver,
                                "apt install chromium-driver",
                                "-Dportalprobe.chromedriver=FILE"),
                        missing("Node.js", node, "apt install nodejs", "PLAYWRIGHT_NODEJS_PATH=FILE"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Fault> missing(String what, Path program, String install, String setting) {
        if (program.isAbsolute() && Files.isExecutable(program) && !Files.isDirectory(program)) {
            return Optional.empty();
        }
        return Optional.of(Fault.of(
                Cause.BROWSER_MISSING,
                what + " is not at " + program + ": install it (Debian, Ubuntu: " + install + ") or name it by "
                        + setting));
    }

    private static Path program(@Nullable String named, String... usual) {
        if (named != null && !named.isBlank()) {
            return Path.of(named).toAbsolutePath();
        }
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(usual)
                .flatMap(name -> Arrays.stream(path.split(File.pathSeparator))
                        .filter(folder -> !folder.isBlank())
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toAbsolutePath)
                .orElse(Path.of(usual[0]));
    }
}
