package org.portalprobe.crawler.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.MutableCapabilities;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.http.ClientConfig;
import org.portalprobe.crawler.artifact.Cause;

/**
 * A ChromeDriver attached to our Chromium, for axe-core's Selenium binding. Its process ends when our end of its standard
 * input closes, however this program ends.
 */
final class DriverSession implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("started successfully on port (\\d+)");
    /** A WebDriver command on a stuck frame costs this much; the client's own default is three minutes. */
    private static final Duration READ = Duration.ofSeconds(40);

    private final Process process;
    private final BrowserGate.Reservation port;
    private final RemoteWebDriver driver;

    private DriverSession(Process process, BrowserGate.Reservation port, RemoteWebDriver driver) {
        this.process = process;
        this.port = port;
        this.driver = driver;
    }

    static DriverSession attach(Workshop workshop, BrowserGate gate, int debugPort) throws IOException {
        Process process = new ProcessBuilder(workshop.chromedriver().toString())
                .redirectErrorStream(true)
                .start();
        try {
            BufferedReader output =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            int port = readPort(output);
            drain(output);
            return new DriverSession(process, gate.reserve(port), session(port, debugPort));
        } catch (IOException | RuntimeException failed) {
            hangUp(process);
            throw failed;
        }
    }

    private static RemoteWebDriver session(int port, int debugPort) throws IOException {
        MutableCapabilities wanted = new MutableCapabilities();
        wanted.setCapability("browserName", "chrome");
        // A page that never stops loading is audited as it stands.
        wanted.setCapability("pageLoadStrategy", "eager");
        wanted.setCapability("unhandledPromptBehavior", "dismiss");
        wanted.setCapability("goog:chromeOptions", Map.of("debuggerAddress", "127.0.0.1:" + debugPort));
        URI server = URI.create("http://127.0.0.1:" + port);
        ClientConfig client = ClientConfig.defaultConfig()
                .baseUri(server)
                .connectionTimeout(Duration.ofSeconds(5))
                .readTimeout(READ);
        RemoteWebDriver driver = new RemoteWebDriver(server.toURL(), wanted, client, false);
        driver.setLogLevel(Level.FINE);
        return driver;
    }

    private static int readPort(BufferedReader output) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher port = PORT.matcher(line);
            if (port.find()) {
                return Integer.parseInt(port.group(1));
            }
            said.append(line).append("; ");
        }
        throw PageFault.unconfirmed(Cause.BROWSER_MISSING, "ChromeDriver does not start: " + said);
    }

    /** A full pipe would stop ChromeDriver at its next word. */
    private static void drain(BufferedReader output) {
        Thread.ofVirtual().name("chromedriver-output").start(() -> {
            try (output) {
                while (output.readLine() != null) {
                    // Only room in the pipe matters.
                }
            } catch (IOException ended) {
                // So has ChromeDriver.
            }
        });
    }

    /** The driver, looking at one tab; a WebDriver window handle is the CDP target id. */
    RemoteWebDriver on(String targetId) {
        driver.switchTo().window(targetId);
        return driver;
    }

    @Override
    public void close() {
        port.close();
        hangUp(process);
    }

    private static void hangUp(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException gone) {
            // Then there is nobody left to be told.
        }
    }
}
