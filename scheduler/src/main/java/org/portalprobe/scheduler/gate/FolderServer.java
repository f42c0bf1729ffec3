package org.portalprobe.scheduler.gate;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import com.sun.net.httpserver.SimpleFileServer.OutputLevel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;

/** Serves a folder of built pages on a loopback port of the system's choice, to this machine alone, until it is closed. */
final class FolderServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final List<URI> pages;

    private FolderServer(HttpServer server, List<String> paths) {
        this.server = server;
        this.pages = paths.stream().map(this::address).toList();
    }

    /** @throws ConfigException when there is no such folder, or no page in it */
    static FolderServer open(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw problem(folder, "is no folder", "name the folder that the build writes its pages to");
        }
        Path root = folder.toRealPath();
        List<String> paths = pages(root);
        if (paths.isEmpty()) {
            throw problem(folder, "has no page (*.html)", "build the pages first: an empty folder is not clean");
        }
        HttpServer server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), root, OutputLevel.NONE);
        FolderServer opened = new FolderServer(server, paths);
        server.setExecutor(opened.executor);
        server.start();
        return opened;
    }

    private static List<String> pages(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.matches("(?i).*\\.html?"))
                    .map(file -> "/" + (file.equals("index.html") ? "" : file))
                    .sorted(Comparator.comparingLong((String path) ->
                                    path.chars().filter(letter -> letter == '/').count())
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }

    private URI address(String path) {
        try {
            return new URI("http", null, "127.0.0.1", server.getAddress().getPort(), path, null, null);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("a path is quoted where it must be", impossible);
        }
    }

    /** The nearest to the root first. */
    List<URI> pages() {
        return pages;
    }

    private static ConfigException problem(Path folder, String problem, String wanted) {
        return new ConfigException(List.of(new ConfigProblem("--dir", 0, "", folder.toString(), problem, wanted)));
    }

    @Override
    public void close() {
        server.stop(0);
        executor.close();
    }
}
