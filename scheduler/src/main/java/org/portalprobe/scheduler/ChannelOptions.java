package org.portalprobe.scheduler;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portalprobe.config.Registry;
import org.portalprobe.config.channel.Intake;
import org.portalprobe.config.loader.RegistryFile;
import org.portalprobe.config.loader.Shipped;
import org.portalprobe.scheduler.cli.UploadOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What an import of documents or published results is told besides its table. */
final class ChannelOptions {

    @Option(
            names = "--model",
            paramLabel = "ID|FILE",
            description = "Assessment model the rows are of (default: ${DEFAULT-VALUE}).")
    String model = "httt-tthc-2024";

    @Option(
            names = "--registry",
            paramLabel = "FILE",
            description = "Rows may name portals of this registry by their ids, besides organisations.")
    @Nullable
    Path registry;

    @Mixin
    UploadOptions upload = new UploadOptions();

    Intake intake(InstantSource clock) {
        return new Intake(Shipped.organisations(), portals(), upload.by(), clock.instant());
    }

    Registry portals() {
        return registry == null ? new Registry(List.of()) : RegistryFile.read(registry);
    }
}
